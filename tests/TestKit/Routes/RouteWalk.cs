using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EspaceFamille.TestKit.Traces;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.TestKit.Routes;

/// <summary>
/// Walks every route of a service over HTTP. The table of cases is the tests' own: a route that is added without one
/// fails the walk, and so does a case without a route.
/// </summary>
public sealed partial class RouteWalk(
    HttpClient client, IReadOnlyList<ApiRoute> routes, AccessTokenIssuer issuer, IReadOnlyDictionary<string, RouteCase> cases)
{
    /// <summary>Whether the client calls over sockets: it then sends the trace of its caller itself.</summary>
    public bool OverSockets { get; init; }

    private IEnumerable<(ApiRoute Route, RouteCase Case)> Closed => routes
        .Where(route => cases.TryGetValue($"{route}", out var known) && known.Roles is not null)
        .Select(route => (route, cases[$"{route}"]));

    /// <summary>Every route has its case, every case its route, and none is for everyone that should not be.</summary>
    public void AssertEveryRouteHasACase()
    {
        Assert.NotEmpty(routes);
        AssertNone(routes.Where(route => !cases.ContainsKey($"{route}")).Select(route => $"{route} has no case"));
        AssertNone(cases.Keys.Except(routes.Select(route => $"{route}"), StringComparer.Ordinal).Select(name => $"{name} has no route"));
        AssertNone(
            routes.Where(route => route.IsForEveryone != cases[$"{route}"] is { Roles: null, BySession: false })
                .Select(route => $"{route} is for everyone: {route.IsForEveryone}"));
    }

    public async Task AssertForgedTokensAreRefusedAsync(NamedIds ours)
    {
        var wrong = new List<string>();
        foreach (var (route, known) in Closed)
        {
            var caller = Caller(known.Roles![0], ours);
            foreach (var (what, header) in ForgedTokens.Of(issuer, caller))
                if ((await CallAsync(route, known, ours, header)).Status is var status and not HttpStatusCode.Unauthorized)
                    wrong.Add($"{route} with a token that is {what}: {(int)status}");
            // Addresses end up in histories and logs: a token in one is none, however good.
            var inTheAddress =
                known with { Query = $"{known.Query}{(known.Query.Length == 0 ? '?' : '&')}access_token={issuer.Issue(caller)}" };
            var answered = (await CallAsync(route, inTheAddress, ours, authorization: null)).Status;
            if (answered is not HttpStatusCode.Unauthorized)
                wrong.Add($"{route} with a good token in the address: {(int)answered}");
        }

        AssertNone(wrong);
    }

    /// <summary>A family without a household is in the wrong role too.</summary>
    public async Task AssertWrongRolesAreForbiddenAsync(NamedIds ours)
    {
        var wrong = new List<string>();
        foreach (var (route, known) in Closed)
        {
            var callers = RouteCase.EveryRole.Except(known.Roles!, StringComparer.Ordinal).Select(role => Caller(role, ours)).ToList();
            if (callers.Count > 0 && known.NeedsHousehold && known.Roles!.Contains("family", StringComparer.Ordinal))
                callers.Add(Caller("family", ours) with { Household = null });
            foreach (var caller in callers)
                if ((await CallAsync(route, known, ours, Good(caller))).Status is var status and not HttpStatusCode.Forbidden)
                    wrong.Add($"{route} as {caller}: {(int)status}");
        }

        AssertNone(wrong);
    }

    /// <summary>
    /// A token of a client that is not the town's own opens household routes for families, and nothing else: neither a route of an
    /// account, of staff or of administration, nor anything for staff; and so does a token that names no client.
    /// </summary>
    public async Task AssertForeignClientsAreForbiddenAsync(NamedIds ours)
    {
        var wrong = new List<string>();
        foreach (var (route, known) in Closed)
            foreach (var id in new[] { "app-of-others", null })
                foreach (var role in known.Roles!)
                {
                    var status = (await CallAsync(route, known, ours, Good(Caller(role, ours) with { Client = id }))).Status;
                    var isOpen = role == "family" && route.Path.Contains("/households/{household}", StringComparison.Ordinal);
                    if (isOpen ? status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden : status is not HttpStatusCode.Forbidden)
                        wrong.Add($"{route} as {role} with {id ?? "no client"}: {(int)status}");
                }

        AssertNone(wrong);
    }

    /// <summary>
    /// Each route that names anything is called with another household's ids, all of them or mixed with the caller's own.
    /// The response equals that for an unknown id (404, or a refusal where a body names it); it contains no other id of theirs,
    /// and nothing of theirs changes.
    /// </summary>
    /// <returns>How many calls were made.</returns>
    public async Task<int> AssertForeignIdsAreNotThereAsync(NamedIds ours, NamedIds theirs, NamedIds nobodys, IMongoDatabase database)
    {
        string[] words = [.. theirs.Ids.Where(id => ours[id.Key] != id.Value).Select(id => id.Value), theirs.Household];
        var (wrong, calls, before) = (new List<string>(), 0, await Holdings.OfAsync(database, words));
        Assert.NotEmpty(before);
        foreach (var (route, known) in Closed)
        {
            var role = known.Roles![0];
            foreach (var names in Subsets(Named(route, known, ours, theirs)).Where(names => role == "family" || names.Mixed))
            {
                var foreign = await CallAsync(route, known, ours.With(names.Swapped, name => theirs[name]), Good(Caller(role, ours)));
                var unknown = await CallAsync(route, known, ours.With(names.Swapped, name => nobodys[name]), Good(Caller(role, ours)));
                calls++;
                var asGoodAsRemoved = names.Swapped is [var only] && only == known.Removed;
                var refused = foreign.Status is HttpStatusCode.NotFound
                    || (foreign.Status is HttpStatusCode.UnprocessableEntity && known.NamedInBody.Count > 0);
                var alike = asGoodAsRemoved || role != "family"
                    || (foreign.Status == unknown.Status && WithoutIds(foreign.Body) == WithoutIds(unknown.Body));
                var told = words.Except(names.Swapped.Select(name => theirs[name]), StringComparer.Ordinal)
                    .Any(word => foreign.Body.Contains(word, StringComparison.Ordinal));
                if (!(refused || asGoodAsRemoved) || !alike || told)
                    wrong.Add(
                        $"{route} with {string.Join(", ", names.Swapped)} of theirs: {(int)foreign.Status} {foreign.Body}; with "
                            + "unknown ones {(int)unknown.Status} {unknown.Body}");
            }
        }

        AssertNone(wrong);
        Assert.Equal(before, await Holdings.OfAsync(database, words));
        return calls;
    }

    /// <summary>The same calls with the caller's own ids go through: what is refused above is refused for its ids.</summary>
    public async Task AssertOwnIdsAreThereAsync(NamedIds ours)
    {
        var wrong = new List<string>();
        foreach (var (route, known) in Closed)
        {
            var own = await CallAsync(route, known, ours, Good(Caller(known.Roles![0], ours)));
            if (own.Status is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Conflict))
                wrong.Add($"{route}: {(int)own.Status} {own.Body}");
        }

        AssertNone(wrong);
    }

    /// <summary>Reports all of them: an assertion's own list is truncated.</summary>
    private static void AssertNone(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    private static IReadOnlyList<string> Named(ApiRoute route, RouteCase known, NamedIds ours, NamedIds theirs) =>
        [.. ours.Ids.Keys.Where(name => ours[name] != theirs[name] && (route.Path.Contains($"{{{name}}}",
            StringComparison.Ordinal) || known.NamedInBody.Contains(name, StringComparer.Ordinal)))];

    /// <summary>Every choice of at least one; mixed where one is left out.</summary>
    private static IEnumerable<(IReadOnlyList<string> Swapped, bool Mixed)> Subsets(IReadOnlyList<string> names) =>
        from choice in Enumerable.Range(1, Math.Max(0, (1 << names.Count) - 1))
        let swapped = names.Where((_, place) => (choice & (1 << place)) != 0).ToList()
        select ((IReadOnlyList<string>)swapped, swapped.Count < names.Count);

    private static Bearer Caller(string role, NamedIds ours) => role switch
    {
        "family" => new(ours.Account, role, ours.Household),
        RouteCase.Machine => new("a-machine", Role: null, Household: null),
        _ => new($"somebody-in-{role}", role, Household: null),
    };

    private string Good(Bearer caller) => $"Bearer {issuer.Issue(caller)}";

    private async Task<(HttpStatusCode Status, string Body)> CallAsync(
        ApiRoute route, RouteCase known, NamedIds ids, string? authorization, string? traceparent = null)
    {
        using var request =
            new HttpRequestMessage(new HttpMethod(route.Method), ids.Fill(route.Path + known.Query)) { Content = known.Body?.Invoke(ids) };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var caller = OverSockets && traceparent is not null ? new Activity("a walk").SetParentId(traceparent).Start() : null;
        if (!OverSockets && traceparent is not null)
            request.Headers.Add(TracedCommands.Header, traceparent);
        request.Headers.Add("Idempotency-Key", Platform.Ids.New());
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await client.SendAsync(request);
        return (response.StatusCode, WithoutTrace(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>An answer may repeat the id that it was asked for.</summary>
    private static string WithoutIds(string body) =>
        Regex.Replace(body, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>A problem names the trace of its request, which is another each time.</summary>
    private static string WithoutTrace(string body)
    {
        if (!body.StartsWith('{') || JsonNode.Parse(body) is not JsonObject answer)
            return body;
        answer.Remove("traceId");
        return answer.ToJsonString();
    }
}
