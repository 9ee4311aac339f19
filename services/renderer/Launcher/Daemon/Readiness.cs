using EspaceFamille.Launcher.Jobs;
using EspaceFamille.Launcher.Sandbox;
using EspaceFamille.Launcher.Tools;

namespace EspaceFamille.Launcher.Daemon;

/// <summary>Whether tools can run here, in words for an operator.</summary>
internal static class Readiness
{
    /// <summary>Empty when they can: one was started in its sandbox.</summary>
    public static async Task<string> OfAsync(LauncherOptions options)
    {
        if (Landlock.Version == 0)
            return "this kernel has no Landlock, without which no file of a stranger is opened. Use Linux 5.13 or later with "
                + "Landlock among the security modules (lsm=landlock,...).";
        var tools = options.Tools;
        var missing = new[] { tools.PdfToPpm, tools.PdfToText, tools.PdfInfo, tools.Office, tools.HeifConvert }
            .Where(tool => !File.Exists(tool)).ToArray();
        return missing.Length > 0 ? $"tools are missing: {string.Join(", ", missing)}." : await TryAsync(options);
    }

    private static async Task<string> TryAsync(LauncherOptions options)
    {
        using var folder = new JobFolder(options.WorkFolder);
        await using var tool = ToolProcess.Start(ToolKind.Native, folder.Path, options.Limits, options.Tools.PdfInfo, "-v");
        await tool.Output.CopyToAsync(Stream.Null);
        return (await tool.EndAsync(CancellationToken.None)).IsOfTheLauncher
            ? $"no tool can be started in the sandbox: {await tool.ErrorsAsync()}"
            : "";
    }
}
