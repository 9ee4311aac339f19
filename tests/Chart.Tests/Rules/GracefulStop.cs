using EspaceFamille.Chart.Tests.Rendering;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>
/// The grace period of a host covers its shutdown: the preStop wait, the time in which it still serves, and the
/// drain time all end before Kubernetes sends SIGKILL.
/// </summary>
public sealed class GracefulStop : Rule<GracefulStop>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "killed before it has drained", chart => chart.Component("portal").Spec.TerminationGracePeriodSeconds = 20 },
        { "no time said", chart => chart.Component("portal").Spec.TerminationGracePeriodSeconds = null },
        { "no pause before SIGTERM", chart => chart.Component("portal").Main.Lifecycle = null },
        { "a pause longer than the grace period", chart => chart.Component("portal").Main.Lifecycle.PreStop.Sleep.Seconds = 60 },
        { "a command, which its image has no shell for",
            chart => chart.Component("portal").Main.Lifecycle.PreStop = new() { Exec = new() { Command = ["sleep", "5"] } } },
        { "a pause longer than its time", chart => Settings.Change(chart, "portal", "Shutdown__PauseSeconds", "60") },
        { "a drain longer than its time", chart => Settings.Change(chart, "portal", "Shutdown__DrainSeconds", "60") },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
        from pod in chart.Servers
        where Components.Hosts.Contains(pod.Component)
        let settings = Settings.Of(chart, pod)
        let grace = pod.Spec.TerminationGracePeriodSeconds ?? 0
        let wait = pod.Main.Lifecycle?.PreStop?.Sleep?.Seconds ?? 0
        let work = Seconds(settings, "Shutdown__PauseSeconds", 0) + Seconds(settings, "Shutdown__DrainSeconds", 20)
        where wait == 0 || wait + work >= grace
        select $"{pod} waits {wait} s and needs {work} s of {grace} s to stop.";

    private static double Seconds(Dictionary<string, string> settings, string name, double otherwise) =>
        settings.TryGetValue(name, out var value) ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
