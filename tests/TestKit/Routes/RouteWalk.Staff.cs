using System.Net;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.TestKit.Routes;

/// <summary>The routes of staff, called by agents for whom some things do not exist.</summary>
public sealed partial class RouteWalk
{
    /// <summary>
    /// Each route of agents that names one of these things is called by an agent without a right to it: the response is 404 and nothing
    /// of the household changes, the journal included.
    /// </summary>
    /// <param name="agent">The agent, made of one that has the right.</param>
    /// <param name="things">The names of the route parameters that identify something of the household.</param>
    /// <returns>How many routes were called.</returns>
    public async Task<int> AssertNotThereForAgentAsync(
        Func<Bearer, Bearer> agent, NamedIds ours, IMongoDatabase database, params string[] things)
    {
        var (wrong, calls, before) = (new List<string>(), 0, await Holdings.OfAsync(database, [ours.Household]));
        foreach (var (route, known) in Closed.Where(one => one.Case.Roles!.Contains("agent", StringComparer.Ordinal)))
        {
            if (!things.Any(thing => route.Path.Contains($"{{{thing}}}", StringComparison.Ordinal)))
                continue;
            var answer = await CallAsync(route, known, ours, Good(agent(Caller("agent", ours))));
            calls++;
            if (answer.Status is not HttpStatusCode.NotFound)
                wrong.Add($"{route}: {(int)answer.Status} {answer.Body}");
        }

        AssertNone(wrong);
        Assert.Equal(before, await Holdings.OfAsync(database, [ours.Household]));
        return calls;
    }
}
