using System.Net.Http.Json;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Story;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>The families of a claim, which upload a certificate and declare an absence, again and again.</summary>
internal sealed class Declarants : IDisposable
{
    /// <summary>An account has no more uploads at a time.</summary>
    private const int AtATime = 2;
    private const int FewestDays = 80;

    private readonly Family[] _families;
    private readonly byte[] _pdf;

    private Declarants(Family[] families, byte[] pdf) => (_families, _pdf) = (families, pdf);

    public static async Task<Declarants> SignInAsync(StoryOptions options, Claim claim) => new(
        await Task.WhenAll(claim.All.Select(household => Family.SignInAsync(options, household.Mother))),
        await File.ReadAllBytesAsync(options.Demo("certificat-medical.pdf")));

    /// <summary>Returns how long they took.</summary>
    /// <param name="name">Of the children whose days are declared, which are made for it.</param>
    public async Task<TimeSpan> DeclareAsync(ClonedTown town, string name, int declarations, int perSecond)
    {
        var each = declarations / (_families.Length * AtATime);
        var days = new List<Queue<(Booked Enrolment, DateOnly Day)>>();
        for (var one = 0; one < _families.Length; one++)
            days.Add(await DaysAsync(town, _families[one], $"{name}-{one}", each * AtATime));
        var start = TimeProvider.System.GetTimestamp();
        var pace = TimeSpan.FromSeconds((double)_families.Length * AtATime / perSecond);
        await Task.WhenAll(_families.SelectMany((family, one) =>
            Enumerable.Range(0, AtATime).Select(_ => Task.Run(() => DeclareAsync(family, days[one], each, pace)))));
        return TimeProvider.System.GetElapsedTime(start);
    }

    public void Dispose()
    {
        foreach (var family in _families)
            family.Dispose();
    }

    /// <summary>Days in enrolments like one of the family's own.</summary>
    private static async Task<Queue<(Booked Enrolment, DateOnly Day)>> DaysAsync(ClonedTown town, Family family, string name, int count)
    {
        var like = (await family.BookedAsync(Calendar.NextMonth, Calendar.MonthsInYear))
            .First(booked => booked.Reserved.Count >= FewestDays);
        var enrolments = count / like.Reserved.Count + 1;
        return new(
            from enrolment in await town.AddAsync(name, enrolments, like, "theirs") from day in enrolment.Reserved select (enrolment, day));
    }

    private async Task DeclareAsync(Family family, Queue<(Booked Enrolment, DateOnly Day)> days, int count, TimeSpan each)
    {
        using var pace = new PeriodicTimer(each);
        for (var done = 0; done < count; done++)
        {
            (Booked Enrolment, DateOnly Day) next;
            lock (days)
                next = days.Dequeue();
            var receipt = await Upload.SendAsync(family, _pdf);
            var body = JsonContent.Create(DecisionMail.Declaration(next.Enrolment, next.Day, receipt));
            await family.PostAsync("api/reservations/households/mine/absences", body);
            await pace.WaitForNextTickAsync();
        }
    }
}
