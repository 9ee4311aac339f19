using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using EspaceFamille.Platform;
using EspaceFamille.TestKit.Traces;
using Xunit;

namespace EspaceFamille.TestKit.Routes;

/// <summary>Ids that are longer than any.</summary>
public sealed partial class RouteWalk
{
    private static readonly string Overlong = new('1', IdBounds.MaxCharacters + 1);

    /// <summary>
    /// Each route is called with an over-long id in the place of each id of its path (404) and of its body (400), and with an
    /// over-long value in its query (400). None of them becomes a database command, neither by a family nor by an agent. Bodies are
    /// sent by the first role alone: for an agent, whether the household of the path exists is read before them.
    /// </summary>
    public async Task AssertOverlongIdsAreNotReadAsync(NamedIds ours)
    {
        var wrong = new List<string>();
        foreach (var (route, known) in Closed)
            foreach (var role in new[] { known.Roles![0], known.Roles[^1] }.Distinct(StringComparer.Ordinal))
                foreach (var (what, called, sent, ids, expected) in Overlongs(route, known, ours, withBody: role == known.Roles[0]))
                {
                    using var commands = new TracedCommands();
                    var (status, body) = await CallAsync(called, sent, ids, Good(Caller(role, ours)), commands.Traceparent);
                    if (status != expected || commands.Names.Count > 0)
                        wrong.Add(
                            $"{route} with an over-long {what} by {role}: {(int)status} {body} after {string.Join(", ", commands.Names)}");
                }

        AssertNone(wrong);
        await AssertCommandsAreSeenAsync(ours);
    }

    private static IEnumerable<(string What, ApiRoute Route, RouteCase Case, NamedIds Ids, HttpStatusCode Expected)> Overlongs(
        ApiRoute route, RouteCase known, NamedIds ours, bool withBody)
    {
        foreach (var name in ours.Ids.Keys.Where(name => route.Path.Contains($"{{{name}}}", StringComparison.Ordinal)))
            yield return ($"{name} in the path", route, known, ours.With([name], _ => Overlong), HttpStatusCode.NotFound);
        var query = $"{known.Query}{(known.Query.Length == 0 ? '?' : '&')}value={Overlong}";
        yield return ("value in the query", route, known with { Query = query }, ours, HttpStatusCode.BadRequest);
        foreach (var (field, body) in withBody ? WithOverlong(known.Body?.Invoke(ours)) : [])
            yield return ($"{field} in the body", route, known with { Body = _ => body }, ours, HttpStatusCode.BadRequest);
    }

    /// <summary>The body once for each of its ids, with an over-long one in its place.</summary>
    private static IEnumerable<(string Field, HttpContent Body)> WithOverlong(HttpContent? content)
    {
        if (content?.Headers.ContentType?.MediaType != "application/json")
            yield break;
        var body = JsonNode.Parse(content.ReadAsStringAsync().GetAwaiter().GetResult())!;
        foreach (var (holder, name) in Ids(body).ToList())
        {
            var kept = holder[name];
            holder[name] = kept is JsonArray ? new JsonArray(Overlong) : Overlong;
            yield return (name, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
            holder[name] = kept;
        }
    }

    private static IEnumerable<(JsonObject Holder, string Name)> Ids(JsonNode? node) => node is not JsonObject holder
        ? []
        : holder.SelectMany(field => field.Key is "place" or "digest" || field.Key.EndsWith("Id", StringComparison.Ordinal)
            || field.Key.EndsWith("Ids", StringComparison.Ordinal)
                ? [(holder, field.Key)]
                : Ids(field.Value));

    /// <summary>The same readings with ids of the right length are seen to send commands.</summary>
    private async Task AssertCommandsAreSeenAsync(NamedIds ours)
    {
        using var commands = new TracedCommands();
        foreach (var (route, known) in Closed.Where(one => one.Route.Method == "GET"))
            await CallAsync(route, known, ours, Good(Caller(known.Roles![0], ours)), commands.Traceparent);
        Assert.NotEmpty(commands.Names);
    }
}
