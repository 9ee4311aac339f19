namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>The parts of a render that determine which connections are needed.</summary>
internal sealed record NeededWays
{
    public required string[] Components { get; init; }

    /// <summary>The trial's own database, which its broker accompanies, or null where both are external.</summary>
    public required string? Database { get; init; }
    public required bool IsWatched { get; init; }
    public required bool IsScaledByQueues { get; init; }
    public required bool SendsTelemetry { get; init; }
    public required bool HasScanner { get; init; }
    public required bool OpensBrokerToPartners { get; init; }

    private static readonly string[] Jobs = ["migration", "town"];

    public static IEnumerable<string> Of(NeededWays render) => Inside()
        .Concat(render.ToData())
        .Concat(render.ToOthers())
        .Concat(render.FromOthers())
        .Where(edge => render.Has(edge.Split(" -> ")[0]));

    private static IEnumerable<string> Inside() =>
    [
        .. Rules.Components.Services.Append("portal").Select(component => $"gateway -> {component}:8080"),
        .. Rules.Components.Services.Append("portal").Where(component => component != "identity")
            .Select(component => $"{component} -> identity:8080"),
        "portal -> gateway:8080",
        "identity -> portal:8080",
        "documents -> renderer:8080",
        "test -> gateway:8080",
    ];

    private IEnumerable<string> ToData() =>
    [
        .. Rules.Components.Services.Concat(Jobs).Append("portal").Append(Rules.Components.Provisioner)
        .Select(component => $"{component} -> {(Database is null ? "mongodb" : $"{Database}:27017")}"),
        .. Rules.Components.Services.Concat(Jobs)
        .Select(component => $"{component} -> {(Database is null ? "rabbitmq" : "rabbitmq:5672")}"),
        .. new[] { "migration", Rules.Components.Provisioner }
        .Select(component => $"{component} -> {(Database is null ? Way.Management : "rabbitmq:15672")}"),
    ];

    private IEnumerable<string> ToOthers() =>
    [
        .. Components.Where(component => component is not ("rabbitmq" or "renderer") && component != Database)
            .Select(component => $"{component} -> dns"),
        .. Rules.Components.Hosts.Where(host => host != "renderer").Append(Rules.Components.Provisioner).Concat(Jobs)
            .Where(_ => SendsTelemetry).Select(component => $"{component} -> telemetry"),
        "notifications -> smtp",
        .. HasScanner ? ["documents -> clamd"] : Array.Empty<string>(),
    ];

    private IEnumerable<string> FromOthers() =>
    [
        $"{Way.Outside} -> gateway:8080",
        .. Rules.Components.Hosts.Append(Rules.Components.Provisioner).Where(_ => IsWatched)
            .Select(host => $"{Way.Outside} -> {host}:9090"),
        .. IsWatched && Database is not null ? [$"{Way.Outside} -> rabbitmq:15692"] : Array.Empty<string>(),
        .. OpensBrokerToPartners ? [$"{Way.Outside} -> rabbitmq:5671"] : Array.Empty<string>(),
        .. IsScaledByQueues && Database is not null ? [$"{Way.Outside} -> rabbitmq:15672"] : Array.Empty<string>(),
    ];

    private bool Has(string component) => component == Way.Outside || Components.Contains(component);
}
