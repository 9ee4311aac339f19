using EspaceFamille.Launcher.Tools;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>The first step for kinds that no tool renders at once: into a PDF or a picture, in the job's folder.</summary>
internal static class Conversions
{
    /// <summary>Of 100: nothing of what a page shows is lost.</summary>
    private const string HeifQuality = "95";

    public static async Task<Conversion> OfficeAsync(
        LauncherOptions options, OfficeProfile profile, string folder, string file, string pdf, CancellationToken cancel)
    {
        await profile.CopyToAsync(folder, cancel);
        return await RunAsync(
            options, ToolKind.Office, folder, pdf, options.Tools.Office, OfficeProfile.Arguments(folder, file), cancel);
    }

    /// <param name="jpeg">The result. A PNG would be refused where the picture's colour profile is for grey alone.</param>
    public static Task<Conversion> HeifAsync(
        LauncherOptions options, string folder, string file, string jpeg, CancellationToken cancel) =>
        RunAsync(options, ToolKind.Native, folder, jpeg, options.Tools.HeifConvert, ["-q", HeifQuality, file, jpeg], cancel);

    private static async Task<Conversion> RunAsync(
        LauncherOptions options, ToolKind kind, string folder, string result, string tool, string[] arguments, CancellationToken cancel)
    {
        await using var process = ToolProcess.Start(kind, folder, options.Limits, tool, arguments);
        await process.Output.CopyToAsync(Stream.Null, cancel);
        var end = await process.EndAsync(cancel);
        return new(end, end.IsSuccess && IsComplete(result, options.Limits) ? result : null);
    }

    /// <summary>A file that is almost as long as a file may be can be cut.</summary>
    private static bool IsComplete(string file, LimitOptions limits) =>
        new FileInfo(file) is { Exists: true, LinkTarget: null, Length: var bytes } && bytes < limits.FileBytes * LimitOptions.Share;
}

/// <param name="File">The result; null where the tool did not succeed.</param>
internal sealed record Conversion(ToolEnd End, string? File);
