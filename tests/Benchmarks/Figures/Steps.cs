using System.Net.Http.Json;
using EspaceFamille.Benchmarks.Counts;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.Story;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>The steps of each use case: database commands, durable writes, messages and allocated memory.</summary>
internal static class Steps
{
    private static readonly string Login = TownPlans.Benchmarks.Of(nameof(Steps)).Household().Mother;
    private const int FewestDays = 30;
    private const int WholeYear = 110;

    private static readonly (string, string) MarkOfRequest = ("reservations.requests", "update");

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var counter = new Counter(bench.Options);
        using var family = await Family.SignInAsync(bench.Options, Login);
        using var dance = new SignInDance(bench.Options.Gateway, Family.Account(bench.Options, Login));
        var browser = await dance.SignInToPortalAsync();
        var booked = (await family.BookedAsync(Calendar.NextMonth, Calendar.MonthsInYear)).First(one => one.Open.Count >= FewestDays);
        var year = (await family.BookedAsync(Calendar.NextSchoolYear, Calendar.MonthsInYear)).First(one => one.Open.Count >= WholeYear);
        var month = await MonthOfPlanning.PathAsync(family);
        var planning = $"reservations/{booked.EnrolmentId}/planning?periode=mois:{Calendar.NextMonth:yyyy-MM-dd}";
        var certificate = await File.ReadAllBytesAsync(bench.Options.Demo("certificat-medical.pdf"));
        var figures = new List<Figure>();
        foreach (var useCase in new UseCase[]
        {
            new("month of planning", () => family.ReadAsync(month)) { MostCommands = 3 },
            new("reservation of a day", Change(family, booked, booked.Open.Take(1)))
                { MostCommands = 4, Unawaited = [MarkOfRequest], Service = "reservations", MostWritesOfService = 4 },
            new("reservation of a school year", Change(family, year, year.Open))
                { MostCommands = 4, Unawaited = [MarkOfRequest], Service = "reservations", MostWritesOfService = 4 },
            Declaration(bench, family, booked, await Upload.SendAsync(family, certificate)),
            new("dashboard", () => browser.GetByteArrayAsync("")),
            new("page of a planning", () => browser.GetByteArrayAsync(planning)),
            new("upload", () => Upload.SendAsync(family, certificate)),
            new("sign-in", () => SignInAsync(bench)),
        })
            figures.AddRange(await counter.CountAsync(useCase));
        return figures;
    }

    /// <summary>Cancels and reserves these days in turns.</summary>
    private static Func<Task> Change(Family family, Booked booked, IEnumerable<DateOnly> days)
    {
        var (chosen, isReserved) = (days.ToArray(), true);
        return async () =>
        {
            object change = isReserved ? new { cancel = chosen } : new { reserve = chosen };
            isReserved = !isReserved;
            var path = $"api/reservations/households/mine/enrolments/{booked.EnrolmentId}/requests";
            await family.PostAsync(path, JsonContent.Create(change));
        };
    }

    /// <summary>Until both mails have arrived. The day that is reserved and cancelled in turns is left out.</summary>
    private static UseCase Declaration(Bench bench, Family family, Booked booked, string receipt)
    {
        var days = new Queue<DateOnly>(booked.Reserved.Except(booked.Open.Take(1)));
        var mails = bench.Mails.Arrivals.Count;
        return new("declaration with its decision and mails", async () =>
        {
            mails = bench.Mails.Arrivals.Count;
            var declaration = DecisionMail.Declaration(booked, days.Dequeue(), receipt);
            await family.PostAsync("api/reservations/households/mine/absences", JsonContent.Create(declaration));
        })
        {
            Follow = () => TestKit.Eventually.True(() => Task.FromResult(bench.Mails.Arrivals.Count >= mails + 2), "both mails arrive"),
            MostWrites = 24,
        };
    }

    private static async Task SignInAsync(Bench bench)
    {
        using var dance = new SignInDance(bench.Options.Gateway, Family.Account(bench.Options, Login));
        await dance.SignInAsync();
    }
}
