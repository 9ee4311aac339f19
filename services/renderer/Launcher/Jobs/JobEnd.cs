using EspaceFamille.Renderer.Frames;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>How a job ended.</summary>
/// <param name="PageCount">Pages of the document; 0 where it was not rendered.</param>
internal sealed record JobEnd(JobOutcome Outcome, int PageCount = 0)
{
    public static JobEnd Unreadable { get; } = new(JobOutcome.Unreadable);
    public static JobEnd Failed { get; } = new(JobOutcome.Failed);
    public static JobEnd Busy { get; } = new(JobOutcome.Busy);

    /// <summary>Of a tool that did not succeed.</summary>
    public static JobEnd Of(Tools.ToolEnd end) => end.IsOfTheLauncher ? Failed : Unreadable;
}
