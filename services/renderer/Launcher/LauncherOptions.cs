using System.Globalization;

namespace EspaceFamille.Launcher;

/// <summary>The settings of the launcher, from variables such as <c>Launcher__Socket</c>.</summary>
internal sealed record LauncherOptions
{
    private const string Prefix = "Launcher__";

    /// <summary>The launcher itself, which is started again for each tool.</summary>
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "EspaceFamille.Launcher");

    /// <summary>The Unix socket on which the renderer's host connects.</summary>
    public required string Socket { get; init; }

    /// <summary>
    /// A folder in memory: each job has a folder of its own in it, for as long as it runs. Its path is short, as LibreOffice binds a
    /// socket in a job's folder.
    /// </summary>
    public required string WorkFolder { get; init; }

    /// <summary>Files that are rendered at the same time.</summary>
    public int Jobs { get; init; } = 2;

    /// <summary>Files that wait for one of these; further ones are refused as busy.</summary>
    public int Waiting { get; init; } = 8;

    public LimitOptions Limits { get; init; } = new();

    public ToolOptions Tools { get; init; } = new();

    /// <exception cref="FormatException">A number is none.</exception>
    public static LauncherOptions FromEnvironment()
    {
        var (limits, tools) = (new LimitOptions(), new ToolOptions());
        return new()
        {
            Socket = Text("Socket", "/run/espace-famille/launcher.sock"),
            WorkFolder = Text("WorkFolder", "/dev/shm/espace-launcher"),
            Jobs = (int)Number("Jobs", 2),
            Waiting = (int)Number("Waiting", 8),
            Limits = limits with
            {
                ResidentBytes = Number("Limits__ResidentBytes", limits.ResidentBytes),
                AddressSpaceBytes = Number("Limits__AddressSpaceBytes", limits.AddressSpaceBytes),
                FileBytes = Number("Limits__FileBytes", limits.FileBytes),
                CpuSeconds = Number("Limits__CpuSeconds", limits.CpuSeconds),
                Tasks = (int)Number("Limits__Tasks", limits.Tasks),
                WallClock = TimeSpan.FromSeconds(Number("Limits__WallClockSeconds", (long)limits.WallClock.TotalSeconds)),
            },
            Tools = new()
            {
                PdfToPpm = Text("Tools__PdfToPpm", tools.PdfToPpm),
                PdfToText = Text("Tools__PdfToText", tools.PdfToText),
                PdfInfo = Text("Tools__PdfInfo", tools.PdfInfo),
                Office = Text("Tools__Office", tools.Office),
                HeifConvert = Text("Tools__HeifConvert", tools.HeifConvert),
            },
        };
    }

    private static string Text(string name, string otherwise) =>
        Environment.GetEnvironmentVariable(Prefix + name) is { Length: > 0 } value ? value : otherwise;

    private static long Number(string name, long otherwise) =>
        long.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>Where the tools are installed.</summary>
internal sealed record ToolOptions
{
    public string PdfToPpm { get; init; } = "/usr/bin/pdftoppm";
    public string PdfToText { get; init; } = "/usr/bin/pdftotext";
    public string PdfInfo { get; init; } = "/usr/bin/pdfinfo";
    public string Office { get; init; } = "/usr/lib/libreoffice/program/soffice.bin";
    public string HeifConvert { get; init; } = "/usr/bin/heif-convert";
}
