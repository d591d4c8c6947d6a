-- CreateTable
CREATE TABLE "plan_reporter" (
    "plan_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "plan_reporter_pkey" PRIMARY KEY ("plan_id","unit_id")
);

-- AddForeignKey
ALTER TABLE "plan_reporter" ADD CONSTRAINT "plan_reporter_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_reporter" ADD CONSTRAINT "plan_reporter_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
