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

    /// <summary>An account has no more uploads at a time.</summary>
    private const int AtATime = 2;
    private const int FewestDays = 80;
    private static readonly string[] Logins = ["JTOULEMONDE", "NTOULEMONDE", "NETCHEVERRY"];
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        var (town, mails) = (new ClonedTown(bench.Options), bench.Mails.Arrivals.Count);
        var (done, elapsed) = await DeclareAsync(bench, town, "flow", PerSecond);
        var waiting = await town.WaitingAsync() + (2 * done) - (bench.Mails.Arrivals.Count - mails);
        return
        [
            new(
                "declarations with their uploads, sustained for a minute",
                done / elapsed.TotalSeconds,
                Unit.PerSecond,
                Aim: PerSecond - 1,
                bench.Floors.Gateway.PerSecond),
            new("messages, decisions and mails not there yet at its end", waiting, Unit.Count, Aim: PerSecond),
        ];
    }

    /// <summary>A minute of it, no faster than that: how many were answered, and the time that it took.</summary>
    /// <param name="name">Of the children whose days are declared, which are made for it.</param>
    public static async Task<(int Done, TimeSpan Elapsed)> DeclareAsync(Bench bench, ClonedTown town, string name, int perSecond)
    {
        var families = await Task.WhenAll(Logins.Select(login => Family.SignInAsync(bench.Options, login)));
        var days = new Queue<(Booked Enrolment, DateOnly Day)>[families.Length];
        for (var one = 0; one < families.Length; one++)
            days[one] = await DaysAsync(town, families[one], $"{name}-{Logins[one]}", perSecond);
        var pdf = await File.ReadAllBytesAsync(bench.Options.Demo("certificat-medical.pdf"));

        var start = TimeProvider.System.GetTimestamp();
        var pace = TimeSpan.FromSeconds((double)Logins.Length * AtATime / perSecond);
        var declaring = families.SelectMany(
            (family, one) => Enumerable.Range(0, AtATime).Select(_ => Task.Run(() => DeclareAsync(family, days[one], pdf, start, pace))));
        var done = (await Task.WhenAll(declaring)).Sum();
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        foreach (var family in families)
            family.Dispose();
        return (done, elapsed);
    }

    /// <summary>As many days as the family may come to declare, in enrolments like one of its own.</summary>
    private static async Task<Queue<(Booked Enrolment, DateOnly Day)>> DaysAsync(ClonedTown town, Family family, string name, int perSecond)
    {
        var like = (await family.BookedAsync(Calendar.NextMonth, Calendar.MonthsInYear))
            .First(booked => booked.Reserved.Count >= FewestDays);
        var enrolments = perSecond * (int)Duration.TotalSeconds / Logins.Length / FewestDays + 1;
        return new(
            from enrolment in await town.AddAsync(name, enrolments, like, "theirs") from day in enrolment.Reserved select (enrolment, day));
    }

    private static async Task<int> DeclareAsync(
        Family family, Queue<(Booked Enrolment, DateOnly Day)> days, byte[] pdf, long start, TimeSpan each)
    {
        using var pace = new PeriodicTimer(each);
        var done = 0;
        for (; TimeProvider.System.GetElapsedTime(start) < Duration; done++)
        {
            (Booked Enrolment, DateOnly Day) next;
            lock (days)
                next = days.Dequeue();
            var receipt = await Upload.SendAsync(family, pdf);
            var body = JsonContent.Create(DecisionMail.Declaration(next.Enrolment, next.Day, receipt));
            await family.PostAsync("api/reservations/households/mine/absences", body);
            await pace.WaitForNextTickAsync();
        }

        return done;
    }
}
