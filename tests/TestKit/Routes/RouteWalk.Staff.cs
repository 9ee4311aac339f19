using System.Net;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.TestKit.Routes;

/// <summary>Routes that are called by somebody of the right role for whom some things do not exist.</summary>
public sealed partial class RouteWalk
{
    /// <summary>
    /// Each route of agents that names one of these things is called by an agent without a right to it: the response is 404 and nothing
    /// of the household changes, the journal included.
    /// </summary>
    /// <param name="agent">The agent, made of one that has the right.</param>
    /// <param name="things">The names of the route parameters that identify something of the household.</param>
    /// <returns>How many routes were called.</returns>
    public Task<int> AssertNotThereForAgentAsync(
        Func<Bearer, Bearer> agent, NamedIds ours, IMongoDatabase database, params string[] things) =>
        AssertNotThereAsync(agent(Caller("agent", ours)), ours, database, ours.Household, things);

    /// <summary>The same for the other adult of the household, to whom a thing does not belong.</summary>
    /// <param name="thing">The name of the route parameter that identifies it.</param>
    public Task<int> AssertNotThereForOtherAdultAsync(NamedIds ours, IMongoDatabase database, string thing) =>
        AssertNotThereAsync(new Bearer("another-adult", "family", ours.Household), ours, database, ours[thing], thing);

    /// <param name="word">Documents of the database that contain it do not change.</param>
    private async Task<int> AssertNotThereAsync(
        Bearer caller, NamedIds ours, IMongoDatabase database, string word, params string[] things)
    {
        var (wrong, calls, before) = (new List<string>(), 0, await Holdings.OfAsync(database, [word]));
        foreach (var (route, known) in Closed.Where(one => one.Case.Roles!.Contains(caller.Role!, StringComparer.Ordinal)))
        {
            if (!things.Any(thing => route.Path.Contains($"{{{thing}}}", StringComparison.Ordinal)))
                continue;
            var answer = await CallAsync(route, known, ours, Good(caller));
            calls++;
            if (answer.Status is not HttpStatusCode.NotFound)
                wrong.Add($"{route}: {(int)answer.Status} {answer.Body}");
        }

        AssertNone(wrong);
        Assert.Equal(before, await Holdings.OfAsync(database, [word]));
        return calls;
    }
}
