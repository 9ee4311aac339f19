using System.Net.Http.Json;
using EspaceFamille.Benchmarks.Harness;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>
/// Families upload certificates and declare, as fast as they are answered but no faster than aimed at, for a minute. All
/// that follows from it, up to the mails, happens at the same time; what is left at the end shows whether it keeps up.
/// </summary>
internal static class SustainedFlow
{
    private const int PerSecond = 100;
    private const int Families = 16;
    private const int FewestDays = 80;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var family = await Family.SignInAsync(bench.Options, "JTOULEMONDE");
        var town = new ClonedTown(bench.Options);
        var like = (await family.BookedAsync(Calendar.NextMonth, Calendar.MonthsInYear)).First(booked => booked.Reserved.Count >= FewestDays);
        var days = new Queue<(Booked Enrolment, DateOnly Day)>(
            from enrolment in await town.AddAsync("flow", PerSecond * (int)Duration.TotalSeconds / FewestDays + 1, like, "theirs")
            from day in enrolment.Reserved
            select (enrolment, day));
        var pdf = await File.ReadAllBytesAsync(bench.Options.Demo("certificat-medical.pdf"));
        var (start, mails) = (TimeProvider.System.GetTimestamp(), bench.Mails.Arrivals.Count);
        var done = (await Task.WhenAll(Enumerable.Range(0, Families).Select(_ => Task.Run(() => DeclareAsync(family, days, pdf, start))))).Sum();
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        var waiting = await town.WaitingAsync() + (2 * done) - (bench.Mails.Arrivals.Count - mails);
        return
        [
            new("declarations with their uploads, sustained for a minute", done / elapsed.TotalSeconds, Unit.PerSecond, Aim: PerSecond - 1, bench.Floors.Gateway.PerSecond),
            new("messages, decisions and mails not there yet at its end", waiting, Unit.Count, Aim: PerSecond),
        ];
    }

    private static async Task<int> DeclareAsync(Family family, Queue<(Booked Enrolment, DateOnly Day)> days, byte[] pdf, long start)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds((double)Families / PerSecond));
        var done = 0;
        for (; TimeProvider.System.GetElapsedTime(start) < Duration; done++)
        {
            (Booked Enrolment, DateOnly Day) next;
            lock (days)
                next = days.Dequeue();
            var receipt = await Upload.SendAsync(family, pdf);
            await family.PostAsync("api/reservations/absences", JsonContent.Create(DecisionMail.Declaration(next.Enrolment, next.Day, receipt)));
            await pace.WaitForNextTickAsync();
        }

        return done;
    }
}
