using EspaceFamille.Benchmarks.Floors;
using EspaceFamille.Benchmarks.Harness;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>A family reads a month of a planning: rules, limits and explanations included.</summary>
internal static class MonthOfPlanning
{
    private const double MostTimesFloor = 2;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var family = await Family.SignInAsync(bench.Options, "JTOULEMONDE");
        var path = await PathAsync(family);
        var (alone, perSecond) = await CheckedFind.MeasureAsync(() => family.ReadAsync(path));
        var floor = bench.Floors.Gateway;
        return
        [
            new(
                "month of planning through the gateway, median",
                alone.Median,
                Unit.Milliseconds,
                Aim: 1.5,
                floor.Alone.Median,
                MostTimesFloor),
            new("the same, p99", alone.P99, Unit.Milliseconds, Floor: floor.Alone.P99),
            new($"the same, {Measured.Connections} connections", perSecond, Unit.PerSecond, Aim: 2000, floor.PerSecond, MostTimesFloor),
        ];
    }

    /// <summary>Where a month with meals is read.</summary>
    public static async Task<string> PathAsync(Family family)
    {
        var enrolment = (await family.BookedAsync(Calendar.NextMonth, months: 1)).First(booked => booked.Reserved.Count > 0).EnrolmentId;
        return $"api/reservations/households/mine/enrolments/{enrolment}/plannings/{Calendar.NextMonth:yyyy-MM}";
    }
}
