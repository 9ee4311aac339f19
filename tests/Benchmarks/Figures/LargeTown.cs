using System.Net.Http.Json;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>Reserving and cancelling a day costs the same in a village and in a city.</summary>
internal static class LargeTown
{
    private const int Village = 1_000;
    private const int City = 100_000;
    private const int Rounds = 300;
    private const int FewestDays = 80;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var family = await Family.SignInAsync(bench.Options, TownPlans.Benchmarks.Of(nameof(LargeTown)).Household().Mother);
        var town = new ClonedTown(bench.Options);
        var like = (await family.BookedAsync(Calendar.NextSchoolYear, Calendar.MonthsInYear))
            .First(booked => booked.Open.Count >= FewestDays);
        await ReserveAsync(family, await town.AddAsync("warm", 2, like, "theirs"));
        await town.AddAsync("village", Village, like, household: null);
        var village = await ReserveAsync(family, await town.AddAsync("mine", 2, like, "theirs"));
        await town.AddAsync("city", City - Village, like, household: null);
        var city = await ReserveAsync(family, await town.AddAsync("ours", 2, like, "theirs"));
        return
        [
            new(
                $"reserving a day, {Village:N0} enrolments in the database, median",
                village.Median,
                Unit.Milliseconds,
                null,
                bench.Floors.Gateway.Alone.Median + bench.Floors.Replace.Median),
            new(
                $"reserving a day, {City:N0} enrolments, median",
                city.Median,
                Unit.Milliseconds,
                null,
                village.Median,
                MostTimesFloor: 1.2),
        ];
    }

    private static async Task<Samples> ReserveAsync(Family family, IReadOnlyList<Booked> enrolments)
    {
        var samples = new Samples();
        foreach (var enrolment in enrolments)
        {
            DateOnly[] day = [enrolment.Open[0]];
            for (var round = 0; round < Rounds / 2; round++)
            {
                object change = round % 2 == 0 ? new { cancel = day } : new { reserve = day };
                var path = $"api/reservations/households/mine/enrolments/{enrolment.EnrolmentId}/requests";
                samples.Add(await Sampling.TimeAsync(() => family.PostAsync(path, JsonContent.Create(change))));
            }
        }

        return samples;
    }
}
