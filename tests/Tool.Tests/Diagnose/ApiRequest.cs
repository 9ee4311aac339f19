using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Tool.Tests.Diagnose;

/// <summary>A request for namespaced objects, by its path.</summary>
/// <param name="Resource">With its subresource, such as "pods/log".</param>
/// <param name="Name">Null for a list.</param>
/// <param name="Rest">What follows the subresource.</param>
internal sealed partial record ApiRequest(string Group, string Resource, string? Name, string Rest, string Selector)
{
    public string Right => $"{(Name is null ? "list" : "get")} {(Group.Length == 0 ? "" : $"{Group}/")}{Resource}";

    public static ApiRequest Of(HttpRequest http)
    {
        var match = Pattern().Match(http.Path);
        if (!match.Success)
            throw new InvalidOperationException($"{http.Path} is no path of the API.");
        var (resource, sub) = (match.Groups["resource"].Value, match.Groups["sub"].Value);
        return new(
            match.Groups["group"].Value, sub.Length == 0 ? resource : $"{resource}/{sub}",
            match.Groups["name"] is { Success: true } name ? name.Value : null, match.Groups["rest"].Value,
            http.Query["labelSelector"].ToString());
    }

    /// <summary>Pod is in pods, NetworkPolicy in networkpolicies.</summary>
    public bool IsOf(JsonObject one) => $"{one["kind"]}".ToLowerInvariant() is var kind
        && (Resource == $"{kind}s" || Resource == $"{kind[..^1]}ies");

    public bool Selects(JsonObject one) => Selector.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('='))
        .All(part => $"{one["metadata"]!["labels"]?[part[0]]}" == part[1]);

    [GeneratedRegex(
        @"^/(api/v1|apis/(?<group>[^/]+)/v[12])/namespaces/[^/]+/(?<resource>[a-z]+)(/(?<name>[^/]+)(/(?<sub>[a-z]+)(/(?<rest>.*))?)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
