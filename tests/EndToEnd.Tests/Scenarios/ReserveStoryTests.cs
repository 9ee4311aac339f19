using EspaceFamille.Story;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>The turn that <c>helm test</c> plays: by the gateway's own address, under the public one.</summary>
[Collection(SharedSystem.Name)]
public sealed class ReserveStoryTests(RunningSystem system)
{
    private static readonly string Login = TownPlans.WholeSystem.Of<ReserveStoryTests>().Household().Mother;

    /// <summary>Reached by another name than the public one, as behind a Service of a cluster.</summary>
    private Uri Gateway => new UriBuilder(system.Address) { Host = "127.0.0.1" }.Uri;

    private DemoAccount Family => system.Account(Login);

    [Fact]
    public async Task ReserveStory_Played_RestoresEveryDay()
    {
        using var parent = await Parent.SignInAsync(system, Login);
        var before = await PlanningsAsync(parent);
        await ReserveStory.PlayAsync(new ReserveOptions(Gateway, system.Address, Family), system.Today);
        Assert.Equal(before, await PlanningsAsync(parent));
    }

    [Fact]
    public async Task ReserveStory_WrongPassword_Fails() => await Assert.ThrowsAsync<StoryDiffers>(() =>
        ReserveStory.PlayAsync(new ReserveOptions(Gateway, system.Address, Family with { Password = "Un-Autre-Mot-7" }), system.Today));

    private async Task<string> PlanningsAsync(Parent parent)
    {
        var plannings = new List<string>();
        foreach (var child in (await parent.GetAsync("api/reservations/households/mine/children")).AsArray())
            foreach (var enrolment in child!["enrolments"]!.AsArray())
                foreach (var month in Enumerable.Range(0, 6).Select(system.Today.AddMonths))
                {
                    var path = $"api/reservations/households/mine/enrolments/{enrolment!["enrolmentId"]}/plannings/{month:yyyy-MM}";
                    plannings.Add($"{await parent.GetAsync(path)}");
                }

        return string.Join('\n', plannings);
    }
}
