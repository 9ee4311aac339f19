namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>What the kernel shows of processes.</summary>
internal static class ProcessFiles
{
    /// <summary>Of the processes of this system.</summary>
    public static List<string> EnvironmentsOf(RunningSystem system) =>
    [
        .. All("environ").Where(text => text.Contains($"ESPACE_DATA={system.Options.Data}", StringComparison.Ordinal)),
    ];

    public static IEnumerable<string> All(string file) =>
        Directory.EnumerateDirectories("/proc").Select(process => Text(Path.Combine(process, file)));

    /// <summary>Empty for what is no process, one that has ended, or another user's.</summary>
    public static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
