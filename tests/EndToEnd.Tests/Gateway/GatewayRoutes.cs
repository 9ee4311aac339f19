using System.Text.Json;
using System.Text.RegularExpressions;
using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

/// <summary>A route of the gateway as its settings have it.</summary>
internal sealed record GatewayRoute(string Name, string? Policy, string Pattern, IReadOnlyList<string> Verbs)
{
    private static readonly string[] AnyMethod = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    public static IReadOnlyList<GatewayRoute> All { get; } = Read();

    /// <summary>A path that this route takes.</summary>
    public string Example => Regex.Replace(Pattern, @"\{[^}]*\}", "anything", RegexOptions.NonBacktracking);

    private static List<GatewayRoute> Read()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "gateway/appsettings.json")));
        return [.. settings.RootElement.GetProperty("ReverseProxy").GetProperty("Routes").EnumerateObject().Select(Of)];
    }

    private static GatewayRoute Of(JsonProperty route)
    {
        var match = route.Value.GetProperty("Match");
        return new(
            route.Name,
            route.Value.TryGetProperty("AuthorizationPolicy", out var policy) ? policy.GetString() : null,
            match.GetProperty("Path").GetString()!,
            match.TryGetProperty("Methods", out var methods)
                ? [.. methods.EnumerateArray().Select(method => method.GetString()!)]
                : AnyMethod);
    }
}
