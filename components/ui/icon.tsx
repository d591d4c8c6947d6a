import {
  Activity,
  ArrowDown,
  ArrowRight,
  ArrowUp,
  Bell,
  Building2,
  CalendarDays,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  Clock,
  Columns2,
  Download,
  Ellipsis,
  ExternalLink,
  FileText,
  History,
  House,
  Inbox,
  Info,
  Landmark,
  Languages,
  LayoutGrid,
  ListTree,
  Lock,
  LogOut,
  type LucideIcon,
  Mail,
  Merge,
  MessageSquareText,
  Minus,
  NotebookText,
  Paperclip,
  Pencil,
  Plus,
  Printer,
  ScanEye,
  Search,
  Send,
  Settings,
  TriangleAlert,
  Undo2,
  User,
  UserCheck,
  Users,
  X,
} from "lucide-react";

const drawings = {
  activity: Activity,
  "arrow-right": ArrowRight,
  back: Undo2,
  bell: Bell,
  calendar: CalendarDays,
  check: Check,
  "chevron-down": ChevronDown,
  "chevron-left": ChevronLeft,
  "chevron-right": ChevronRight,
  clock: Clock,
  close: X,
  compare: Columns2,
  compose: Merge,
  delegate: UserCheck,
  down: ArrowDown,
  desk: House,
  download: Download,
  file: Paperclip,
  health: Activity,
  history: History,
  inbox: Inbox,
  info: Info,
  language: Languages,
  link: ExternalLink,
  lock: Lock,
  mail: Mail,
  minus: Minus,
  monitor: LayoutGrid,
  more: Ellipsis,
  opinion: MessageSquareText,
  out: LogOut,
  pencil: Pencil,
  people: Users,
  plan: NotebookText,
  plus: Plus,
  print: Printer,
  province: Landmark,
  recommend: ArrowUp,
  report: FileText,
  review: ScanEye,
  search: Search,
  send: Send,
  settings: Settings,
  trail: ListTree,
  unit: Building2,
  up: ArrowUp,
  user: User,
  warn: TriangleAlert,
} satisfies Record<string, LucideIcon>;

/** The names under which the house knows its pictures: by what they mean, not by what they show. */
export type IconName = keyof typeof drawings;

/** Whether a word names a picture of the house (for names that come from data). */
export function isIconName(name: string): name is IconName {
  return Object.hasOwn(drawings, name);
}

type IconProps = {
  name: IconName;
  /** Edge in CSS pixels. */
  size?: number | undefined;
  /** Only where no word stands beside the picture. */
  label?: string | undefined;
};

/**
 * A line picture of one weight. Silent unless it has a `label`.
 * Use it in server components; a client leaf gets it as a child, so that no picture is sent as program.
 */
export function Icon({ name, size = 18, label }: IconProps) {
  const Drawing = drawings[name];
  return (
    <Drawing
      size={size}
      strokeWidth={1.7}
      className="shrink-0"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    />
  );
}
