using EspaceFamille.Chart.Tests.Rendering;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>
/// Each environment variable of a host is an option that the host has: a misspelt one would be ignored silently.
/// </summary>
public sealed class ConfigurationKeys : Rule<ConfigurationKeys>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "a misspelt section", chart => Settings.Change(chart, "portal", "Porta__GatewayAddress", "http://x/") },
        { "a misspelt option", chart => Settings.Change(chart, "portal", "Portal__GatewayAdress", "http://x/") },
        { "another host's option", chart => Settings.Change(chart, "portal", "Smtp__Host", "mail.example") },
        { "an option inside none", chart => Settings.Change(chart, "gateway", "Metrics__Port__0", "9090") },
    };

    public static IEnumerable<string> Findings(Rendered chart) =>
        from pod in chart.Pods
        from container in pod.Containers
        let host = Components.Hosts.Append(Components.Launcher)
            .FirstOrDefault(host => container.Image.Contains($"/espace-famille/{host}", StringComparison.Ordinal))
        where host is not null
        from setting in Settings.Of(chart, container)
        where !HostOptions.Of(host).Knows(setting.Key)
        select $"{pod}: {host} has no option {setting.Key}.";
}
