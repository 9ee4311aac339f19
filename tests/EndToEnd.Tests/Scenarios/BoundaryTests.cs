using System.Net;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>What nobody may do, and what is done once however often it is asked.</summary>
[Collection(SharedSystem.Name)]
public sealed class BoundaryTests(RunningSystem system)
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<BoundaryTests>();

    [Fact]
    public async Task Absence_OfAnotherHousehold_IsNotFound()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        using var stranger = await Parent.SignInAsync(system, Own.Household(1).Mother);
        var absence = await parent.DeclareAsync(await parent.ReservedDayAsync(canChange: false), await parent.UploadAsync());

        var path = $"api/reservations/households/mine/absences/{absence["id"]}";
        await stranger.GetAsync(path, HttpStatusCode.NotFound);
        await stranger.PostAsync($"{path}/withdrawal", body: null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task GetReviews_FamilyOrKitchen_IsForbidden()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        using var kitchen = await Person.SignInAsync(system, Own.StaffLogin());

        await parent.GetAsync("api/documents/reviews", HttpStatusCode.Forbidden);
        await kitchen.GetAsync("api/documents/reviews", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task ChangeReservations_OneDayPastItsDeadline_IsRefusedAsAWhole()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var open = await parent.ReservedDayAsync(canChange: true);
        var late = await parent.ReservedDayAsync(canChange: false);
        Assert.Equal(open.EnrolmentId, late.EnrolmentId);

        await parent.PostAsync(
            $"api/reservations/households/mine/enrolments/{open.EnrolmentId}/requests",
            new { cancel = new[] { open.Day, late.Day } },
            HttpStatusCode.UnprocessableEntity);

        Assert.Equal("reserved", await parent.StateAsync(open));
        Assert.Equal("reserved", await parent.StateAsync(late));
    }

    [Fact]
    public async Task DeclareAbsence_DuplicateAndConcurrentRequests_CreatesOneAbsence()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var (day, receipt, key) = (await parent.ReservedDayAsync(canChange: true), await parent.UploadAsync(), $"{Guid.CreateVersion7()}");

        var answers = await Task.WhenAll(parent.DeclareAsync(day, receipt, key), parent.DeclareAsync(day, receipt, key));
        var again = await parent.DeclareAsync(day, receipt, key);

        Assert.Single(answers.Append(again).Select(answer => $"{answer["id"]}").Distinct(StringComparer.Ordinal));
    }
}
