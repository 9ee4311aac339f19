using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Benchmarks.Harness;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>
/// A family reserves every school day of a year in one request. It has cancelled them all just before; each request
/// stays in its planning, so each planning serves for a few rounds only.
/// </summary>
internal static class SchoolYear
{
    private const int WarmUpRounds = 25;
    private const int Rounds = 8;
    private const int FewestDays = 110;
    private const int MostDays = 170;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var first = await Family.SignInAsync(bench.Options, "NETCHEVERRY");
        using var second = await Family.SignInAsync(bench.Options, "NTOULEMONDE");
        var years = (await YearsAsync(first)).Concat(await YearsAsync(second)).ToArray();
        if (years.Length < 2)
            throw new InvalidOperationException("no two enrolments have a school year ahead");
        await RoundsAsync(years[0], WarmUpRounds, new Samples());
        var samples = new Samples();
        foreach (var year in years[1..])
            await RoundsAsync(year, Rounds, samples);
        var floor = bench.Floors.Gateway.Alone.Median + bench.Floors.Replace.Median;
        return [new($"reserving a school year of {years[1].Booked.Open.Count} days in one request, median",
            samples.Median, Unit.Milliseconds, Aim: 5, floor)];
    }

    private static async Task<IEnumerable<(Family Family, Booked Booked)>> YearsAsync(Family family) =>
        (await family.BookedAsync(Calendar.NextSchoolYear, Calendar.MonthsInYear))
        .Where(booked => booked.Open.Count is >= FewestDays and <= MostDays)
        .Select(booked => (family, booked));

    private static async Task RoundsAsync((Family Family, Booked Booked) year, int rounds, Samples samples)
    {
        for (var round = 0; round < rounds; round++)
        {
            await RequestAsync(year.Family, year.Booked.EnrolmentId, new { cancel = year.Booked.Open });
            await Sampling.RestAsync();
            samples.Add(
                await Sampling.TimeAsync(() => RequestAsync(year.Family, year.Booked.EnrolmentId, new { reserve = year.Booked.Open })));
            await Sampling.RestAsync();
        }
    }

    private static Task<JsonNode> RequestAsync(Family family, string enrolment, object change) =>
        family.PostAsync($"api/reservations/households/mine/enrolments/{enrolment}/requests", JsonContent.Create(change));
}
