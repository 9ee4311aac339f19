using System.Globalization;
using EspaceFamille.Benchmarks.Floors;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Story;
using EspaceFamille.TestKit.Towns;
using MongoDB.Driver;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>A family reads a month of a planning: rules, limits and explanations included.</summary>
internal static class MonthOfPlanning
{
    private const double MostTimesFloor = 2;
    private const int FirstRequests = 4_000;
    private const int RequestsPerLine = 2_000;
    private const string Database = "benchmarks-month";

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var family = await Family.SignInAsync(bench.Options, Login);
        var path = await PathAsync(family);
        var first = await Sampling.PerSecondAsync(Measured.Connections, FirstRequests, () => family.ReadAsync(path));
        using var client = new MongoClient(bench.Options.Database());
        await using var find = await CheckedFind.StartAsync(client.GetDatabase(Database));
        if (await Measured.OfAsync([find.ReadAsync, () => family.ReadAsync(path)]) is not [var floor, var month])
            throw new InvalidOperationException("two pieces of work have two measures");
        await client.DropDatabaseAsync(Database);
        return
        [
            new(
                "month of planning through the gateway, median", month.Alone.Median, Unit.Milliseconds, Aim: 1.5, floor.Alone.Median,
                MostTimesFloor),
            new("the same, p99", month.Alone.P99, Unit.Milliseconds, Floor: floor.Alone.P99),
            new(
                $"the same, {Measured.Connections} connections", month.PerSecond, Unit.PerSecond, Aim: 2000, floor.PerSecond,
                MostTimesFloor),
            new(
                "the same, processor time of all processes per request", month.ProcessorMilliseconds, Unit.Milliseconds,
                Floor: floor.ProcessorMilliseconds, MostTimesFloor: MostTimesFloor),
            new($"the same, the first {FirstRequests} after the start", first, Unit.PerSecond, Floor: month.PerSecond),
        ];
    }

    /// <summary>Sends so many requests with the same number in flight, and prints how many were answered per second.</summary>
    public static async Task<int> LoadAsync(StoryOptions options, int requests, TextWriter output)
    {
        using var family = await Family.SignInAsync(options, Login);
        var path = await PathAsync(family);
        for (var sent = 0; sent < requests; sent += RequestsPerLine)
        {
            var perSecond = await Sampling.PerSecondAsync(Measured.Connections, RequestsPerLine, () => family.ReadAsync(path));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{sent + RequestsPerLine} {perSecond:0} /s"));
        }

        return 0;
    }

    /// <summary>Where a month with meals is read.</summary>
    public static async Task<string> PathAsync(Family family)
    {
        var enrolment = (await family.BookedAsync(Calendar.NextMonth, months: 1)).First(booked => booked.Reserved.Count > 0).EnrolmentId;
        return $"api/reservations/households/mine/enrolments/{enrolment}/plannings/{Calendar.NextMonth:yyyy-MM}";
    }

    private static string Login => TownPlans.Benchmarks.Of(nameof(MonthOfPlanning)).Household().Mother;
}
