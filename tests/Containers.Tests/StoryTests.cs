using System.Globalization;
using System.Net;
using EspaceFamille.Containers.Tests.Town;
using EspaceFamille.Story;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.Containers.Tests;

/// <summary>The main flow against the gateway's container.</summary>
[Collection(SharedTown.Name)]
public sealed class StoryTests(ContainerTown town)
{
    private static readonly Claim Own = TownPlans.Containers.Of<StoryTests>();
    private const string Enrolments = "api/reservations/households/mine/enrolments";
    private static readonly DateOnly Month = new(2027, 6, 1);

    [SkippableFact]
    public async Task Declare_Accepted_JustifiesTheDayAndSendsTwoMails()
    {
        ContainerTown.IsHere();
        using var family = new ApiClient(town.Address, await town.SignInAsync(Own.Household().Mother));
        using var agent = new ApiClient(town.Address, await town.SignInAsync(Own.StaffLogin()));
        var (childId, enrolment, day) = await ReservedDayAsync(family);

        var receipt = await UploadAsync(family);
        var (enrolmentIds, receipts) = (new[] { enrolment }, new[] { receipt });
        var body = new { childId, enrolmentIds, from = day, to = day, reason = "childIllness", receipts };
        const string absences = "api/reservations/households/mine/absences";
        var absence = await family.PostAsync(absences, body, HttpStatusCode.Created, $"{Guid.CreateVersion7()}");
        var (id, number) = ($"{absence["id"]}", $"{absence["number"]}");
        await Eventually.Some(
            async () => (await agent.GetAsync("api/documents/reviews"))["items"]!.AsArray()
                .FirstOrDefault(item => $"{item!["requestId"]}" == id),
            "the review is open");
        await agent.PostAsync($"api/documents/reviews/absence/{id}/accept", content: null);

        await Eventually.Some(async () => (await family.GetAsync($"{absences}/{id}"))["outcome"], "the absence is settled");
        Assert.Equal("absentJustified", (await StatesAsync(family, enrolment)).Single(one => one.Day == day).State);
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
        foreach (var child in (await family.GetAsync("api/reservations/households/mine/children")).AsArray())
        {
            foreach (var enrolment in child!["enrolments"]!.AsArray().Select(one => $"{one!["enrolmentId"]}"))
            {
                if ((await StatesAsync(family, enrolment)).Where(one => one.State == "reserved").ToArray() is [.., var last])
                    return ($"{child["childId"]}", enrolment, last.Day);
            }
        }

        throw new InvalidOperationException($"The household has no reserved day in {Month:yyyy-MM}.");
    }

    private static async Task<IEnumerable<(DateOnly Day, string State)>> StatesAsync(ApiClient family, string enrolment) =>
        from day in (await family.GetAsync($"{Enrolments}/{enrolment}/plannings/{Month:yyyy-MM}"))["days"]!.AsArray()
        select (DateOnly.ParseExact($"{day["day"]}", "yyyy-MM-dd", CultureInfo.InvariantCulture), $"{day["state"]}");

    /// <summary>Uploads a document of a kind that an agent reviews, and returns its receipt.</summary>
    private static async Task<string> UploadAsync(ApiClient family)
    {
        var certificate = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "deploy/demo/certificat-medical.pdf"));
        var form = new MultipartFormDataContent
        {
            { new StringContent("absence"), "qualification" },
            { new StringContent("Justificatif absence"), "title" },
            { new StringContent("2026-11-25"), "issueDate" },
            { new ByteArrayContent(certificate), "files", "certificat.pdf" },
        };
        return $"{(await family.PostAsync("api/documents/households/mine/supporting-documents", form, HttpStatusCode.Created))["receipt"]}";
    }
}
