using System.Net;
using System.Text.Json.Nodes;

namespace EspaceFamille.Story;

/// <summary>
/// A parent uploads a certificate and declares an absence past the notice limit; an agent accepts it; the meal is
/// cancelled and not billed; the family receives two mails. Played through the gateway, as its users do.
/// </summary>
internal static class AbsenceStory
{
    public static async Task PlayAsync(StoryOptions options, CancellationToken cancel)
    {
        var accounts = DemoAccount.ReadAll(options.Demo("accounts.csv"));
        using var watch = await MessageWatch.StartAsync(options);
        using var mailbox = new Mailbox(options.Mailbox);

        Transcript.Chapter("The parent signs in");
        using var family = await SignInAsync(options, accounts.First(account => account.Role == "family"));
        Transcript.Chapter("The planning before");
        var today = StoryDays.Today;
        var day = await StoryDays.ChooseAsync(family, today);
        await ExpectStateAsync(family, day, "reserved");

        Transcript.Chapter("The parent uploads the certificate and declares the absence");
        var receipt = await UploadAsync(family, options.Demo("certificat-medical.pdf"), today, cancel);
        var absence = await DeclareAsync(family, day, receipt);
        var (id, number) = ($"{absence["id"]}", $"{absence["number"]}");
        Transcript.Line($"request number {number}");

        Transcript.Chapter("The agent signs in, reads the certificate, accepts it");
        using var agent = await SignInAsync(options, accounts.First(account => account.Role == "agent"));
        await ReviewAsync(agent, id);

        Transcript.Chapter("The planning after");
        await Polling.ForAsync($"the settlement of {number}", async () =>
            (await family.GetAsync($"api/reservations/households/mine/absences/{id}"))["outcome"]);
        await ExpectStateAsync(family, day, "absentJustified");

        Transcript.Chapter("The messages");
        if (watch is null)
            Transcript.Line("(the broker is not this instance's own: its messages cannot be shown)");
        else
            await watch.PrintAsync();

        Transcript.Chapter("The mails, as the mailbox received them");
        Print(await mailbox.WaitForAsync(number, "bien reçu"));
        Print(await mailbox.WaitForAsync(number, "acceptée"));
        if (await mailbox.CountAsync(number) is not 2 and var count)
            throw new StoryDiffers($"{count} mails name {number} instead of 2");
    }

    private static async Task<ApiClient> SignInAsync(StoryOptions options, DemoAccount account)
    {
        using var dance = new SignInDance(options.Gateway, account);
        return new ApiClient(options.Gateway, await dance.SignInAsync());
    }

    private static async Task<string> UploadAsync(ApiClient family, string certificate, DateOnly today, CancellationToken cancel)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("medical"), "qualification" },
            { new StringContent("Justificatif absence"), "title" },
            { new StringContent($"{today:yyyy-MM-dd}"), "issueDate" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(certificate, cancel)), "files", Path.GetFileName(certificate) },
        };
        var answer = await family.PostAsync("api/documents/households/mine/supporting-documents", form, HttpStatusCode.Created);
        return $"{answer["receipt"]}";
    }

    private static Task<JsonNode> DeclareAsync(ApiClient family, StoryDay day, string receipt) => family.PostAsync(
        "api/reservations/households/mine/absences",
        new
        {
            childId = day.ChildId,
            enrolmentIds = new[] { day.EnrolmentId },
            from = day.Day,
            to = day.Day,
            reason = "childIllness",
            comment = "Fièvre depuis cette nuit.",
            receipts = new[] { receipt },
        },
        HttpStatusCode.Created,
        idempotencyKey: $"{Guid.CreateVersion7()}");

    private static async Task ReviewAsync(ApiClient agent, string absenceId)
    {
        await Polling.ForAsync("the review", async () =>
            (await agent.GetAsync("api/documents/reviews"))["items"]!.AsArray()
                .FirstOrDefault(item => $"{item!["requestId"]}" == absenceId));
        var review = await agent.GetAsync($"api/documents/reviews/absence/{absenceId}");
        var file = review["documents"]![0]!["files"]![0]!;
        var bytes = await agent.DownloadAsync($"api/documents/reviews/absence/{absenceId}/files/{file["fileId"]}");
        Transcript.Line($"read {bytes.Length} bytes");
        await agent.PostAsync($"api/documents/reviews/absence/{absenceId}/accept", content: null);
    }

    private static async Task ExpectStateAsync(ApiClient family, StoryDay day, string expected)
    {
        var state = StoryDays.StateOf(
            await family.GetAsync($"api/reservations/households/mine/enrolments/{day.EnrolmentId}/plannings/{day.Month}"), day.Day);
        Transcript.Line($"{day.Place}, {day.Day:yyyy-MM-dd}: {state}");
        if (state != expected)
            throw new StoryDiffers($"{day.Day:yyyy-MM-dd} is {state} instead of {expected}");
    }

    private static void Print(Mail mail)
    {
        Transcript.Line($"To: {mail.To}");
        Transcript.Line($"Subject: {mail.Subject}");
        Transcript.Block(mail.Text);
    }
}
