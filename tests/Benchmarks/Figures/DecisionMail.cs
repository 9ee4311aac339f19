using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.EndToEnd.Tests.Kills;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>
/// From the answer to a declaration until the mail with the decision is in the mail server's hands. The certificate is
/// of a kind that needs no agent, and nothing else happens meanwhile.
/// </summary>
internal static class DecisionMail
{
    private const int WarmUp = 100;
    private const int Count = 200;
    private const int Months = 20;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        using var family = await Family.SignInAsync(bench.Options, TownPlans.Benchmarks.Of(nameof(DecisionMail)).Household().Mother);
        var receipt = await Upload.SendAsync(family, await File.ReadAllBytesAsync(bench.Options.Demo("certificat-medical.pdf")));
        var booked = await family.BookedAsync(Calendar.NextMonth, Months);
        var days = booked.Where(one => one.ChildId == booked[0].ChildId)
            .SelectMany(one => one.Reserved.Select(day => (Enrolment: one, Day: day)));
        var (samples, declared) = (new Samples(), 0);
        foreach (var (enrolment, day) in days.Take(WarmUp + Count))
        {
            var elapsed = await DeclareAsync(bench.Mails, family, enrolment, day, receipt);
            if (++declared > WarmUp)
                samples.Add(elapsed);
            await Sampling.RestAsync(milliseconds: 50);
        }

        if (declared < WarmUp + Count)
            throw new InvalidOperationException($"only {declared} days could be declared");
        var floor = bench.Floors.Chain;
        return
        [
            new("declaration answered to decision mailed, idle, median", samples.Median, Unit.Milliseconds, Aim: 40, floor.Median),
            new("the same, p99", samples.P99, Unit.Milliseconds, Aim: 150, floor.P99),
        ];
    }

    private static async Task<TimeSpan> DeclareAsync(SmtpSink mails, Family family, Booked enrolment, DateOnly day, string receipt)
    {
        var body = JsonContent.Create(Declaration(enrolment, day, receipt));
        var absence = await family.PostAsync("api/reservations/households/mine/absences", body);
        var answered = TimeProvider.System.GetTimestamp();
        var mail = MessageId($"absence-settled:{absence["id"]}:{family.AccountId}");
        long? arrived = null;
        await Eventually.True(
            () =>
            {
                arrived = mails.Arrivals.Where(one => one.MessageId == mail).Select(one => (long?)one.At).FirstOrDefault();
                return Task.FromResult(arrived is not null);
            },
            $"the mail about absence {absence["number"]}");
        return TimeProvider.System.GetElapsedTime(Math.Min(answered, arrived!.Value), arrived.Value);
    }

    public static object Declaration(Booked enrolment, DateOnly day, string receipt) =>
        new
        {
            childId = enrolment.ChildId,
            enrolmentIds = new[] { enrolment.EnrolmentId },
            from = day,
            to = day,
            reason = "childIllness",
            receipts = new[] { receipt },
        };

    /// <summary>A mail's identity derives from what it is about.</summary>
    private static string MessageId(string about) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 16))}@mairie.example";
}
