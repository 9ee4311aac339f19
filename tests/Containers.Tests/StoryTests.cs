using System.Net;
using EspaceFamille.Containers.Tests.Town;
using EspaceFamille.Documents.Api;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Story;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.Containers.Tests;

/// <summary>The main flow, from the key of a letter on, against the gateway's container.</summary>
[Collection(SharedTown.Name)]
public sealed class StoryTests(ContainerTown town)
{
    private static readonly Claim Own = TownPlans.Containers.Of<StoryTests>();
    private const string Enrolments = "api/reservations/households/mine/enrolments";
    private static readonly DateOnly Month = new(2027, 6, 1);

    [SkippableFact]
    public async Task Declare_WithAnAccountOpenedByKey_JustifiesTheDayAndSendsTwoMails()
    {
        ContainerTown.IsHere();
        using var family = new ApiClient(town.Address, await town.SignInAsync(await town.OpenAsync(Own.Household())));
        using var agent = new ApiClient(town.Address, await town.SignInAsync(Own.StaffLogin()));
        var (childId, enrolment, day) = await ReservedDayAsync(family);

        var receipt = await UploadAsync(family);
        const string absences = "api/reservations/households/mine/absences";
        var absence = await family.CreateAsync<DeclareAbsenceRequest, AbsenceResponse>(absences, new()
        {
            ChildId = childId,
            EnrolmentIds = [enrolment],
            From = day,
            To = day,
            Reason = AbsenceReason.ChildIllness,
            Receipts = [receipt],
        });
        var (id, number) = (absence.Id, absence.Number);
        await Eventually.Some(
            async () => (await agent.GetAsync<ReviewListResponse>("api/documents/reviews")).Items
                .FirstOrDefault(item => item.RequestId == id),
            "the review is open");
        await Eventually.True(
            async () => (await agent.GetAsync<ReviewResponse>($"api/documents/reviews/absence/{id}")).Documents
                .All(document => document.Files.All(file => file.State is FileState.Ready)),
            "its files are analysed");
        await agent.PostAsync<ReviewDecisionResponse>($"api/documents/reviews/absence/{id}/accept", content: null);

        await Eventually.Some(async () => (await family.GetAsync<AbsenceResponse>($"{absences}/{id}")).Outcome, "the absence is settled");
        Assert.Equal(DayState.AbsentJustified, (await DaysAsync(family, enrolment)).Single(one => one.Day == day).State);
        await Eventually.True(() => Task.FromResult(About(number).Count() >= 2), "two mails arrive");
        Assert.Single(About(number), mail => mail.Text.Contains("bien reçu", StringComparison.Ordinal));
        Assert.Single(About(number), mail => mail.Text.Contains("acceptée", StringComparison.Ordinal));
        Assert.Equal(2, About(number).Count());
    }

    [SkippableFact]
    public async Task HelmTest_Installed_SignsInAndReserves()
    {
        ContainerTown.IsHere();
        var (code, log) = await town.Installation.TestAsync();
        Assert.True(code == 0, log);
        Assert.Contains("story ok", log, StringComparison.Ordinal);
    }

    private IEnumerable<Arrival> About(string number) => town.Mails.Where(mail => mail.Text.Contains(number, StringComparison.Ordinal));

    /// <summary>The last reserved day of the month, of the first enrolment that has one: others are of another school year.</summary>
    private static async Task<(string ChildId, string EnrolmentId, DateOnly Day)> ReservedDayAsync(ApiClient family)
    {
        foreach (var child in await family.GetAsync<IReadOnlyList<ChildResponse>>("api/reservations/households/mine/children"))
        {
            foreach (var enrolment in child.Enrolments.Select(one => one.EnrolmentId))
            {
                if ((await DaysAsync(family, enrolment)).LastOrDefault(one => one.State is DayState.Reserved) is { } last)
                    return (child.ChildId, enrolment, last.Day);
            }
        }

        throw new InvalidOperationException($"The household has no reserved day in {Month:yyyy-MM}.");
    }

    private static async Task<IReadOnlyList<DayResponse>> DaysAsync(ApiClient family, string enrolment) =>
        (await family.GetAsync<PlanningMonthResponse>($"{Enrolments}/{enrolment}/plannings/{Month:yyyy-MM}")).Days;

    /// <summary>Uploads a document of a kind that an agent reviews, and returns its receipt.</summary>
    private static async Task<string> UploadAsync(ApiClient family)
    {
        var certificate = await File.ReadAllBytesAsync(
            Path.Combine(Repository.Root, "deploy/helm/espace-famille/demo/certificat-medical.pdf"));
        var form = new MultipartFormDataContent
        {
            { new StringContent("absence"), "qualification" },
            { new StringContent("Justificatif absence"), "title" },
            { new StringContent("2026-11-25"), "issueDate" },
            { new ByteArrayContent(certificate), "files", "certificat.pdf" },
        };
        return (await family.PostAsync<UploadResponse>(
            "api/documents/households/mine/supporting-documents", form, HttpStatusCode.Created)).Receipt;
    }
}
