using EspaceFamille.Launcher.Sandbox;

namespace EspaceFamille.Launcher.Daemon;

/// <summary>Whether tools can run here, in words for an operator.</summary>
internal static class Readiness
{
    /// <summary>Empty when they can.</summary>
    public static string Of(ToolOptions tools)
    {
        if (Landlock.Version == 0)
            return "this kernel has no Landlock, without which no file of a stranger is opened. Use Linux 5.13 or later with "
                + "Landlock among the security modules (lsm=landlock,...).";
        var missing = new[] { tools.PdfToPpm, tools.PdfToText, tools.PdfInfo, tools.Office, tools.HeifConvert }
            .Where(tool => !File.Exists(tool)).ToArray();
        return missing.Length == 0 ? "" : $"tools are missing: {string.Join(", ", missing)}.";
    }
}
