using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>A family reserves every school day of a year in one request. It has cancelled them all just before.</summary>
internal static class SchoolYear
{
    private const int WarmUpRounds = 100;
    private const int Rounds = 50;
    private const int FewestDays = 110;
    private const int MostDays = 170;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var family = await Family.SignInAsync(bench.Options, TownPlans.Benchmarks.Of(nameof(SchoolYear)).Household().Mother);
        var booked = (await family.BookedAsync(Calendar.NextSchoolYear, Calendar.MonthsInYear))
            .First(one => one.Open.Count is >= FewestDays and <= MostDays);
        await RoundsAsync(family, booked, WarmUpRounds, new Samples());
        var samples = new Samples();
        await RoundsAsync(family, booked, Rounds, samples);
        var floor = bench.Floors.Gateway.Alone.Median + bench.Floors.Replace.Median;
        return [new($"reserving a school year of {booked.Open.Count} days in one request, median",
            samples.Median, Unit.Milliseconds, Aim: 5, floor)];
    }

    private static async Task RoundsAsync(Family family, Booked year, int rounds, Samples samples)
    {
        for (var round = 0; round < rounds; round++)
        {
            await RequestAsync(family, year.EnrolmentId, new { cancel = year.Open });
            await Sampling.RestAsync(milliseconds: 50);
            samples.Add(await Sampling.TimeAsync(() => RequestAsync(family, year.EnrolmentId, new { reserve = year.Open })));
            await Sampling.RestAsync(milliseconds: 50);
        }
    }

    private static Task<JsonNode> RequestAsync(Family family, string enrolment, object change) =>
        family.PostAsync($"api/reservations/households/mine/enrolments/{enrolment}/requests", JsonContent.Create(change));
}
