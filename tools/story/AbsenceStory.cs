using System.Net;
using System.Text;
using EspaceFamille.Documents.Api;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Story;

/// <summary>
/// A parent opens an account with the key of the town's letter, uploads a certificate and declares an absence past the notice limit; an
/// agent reads its pages and accepts it; the meal is cancelled and not billed; the family receives two mails. Played through the gateway,
/// as its users do.
/// </summary>
internal static class AbsenceStory
{
    public static async Task PlayAsync(StoryOptions options, CancellationToken cancel)
    {
        var accounts = DemoAccount.ReadAll(options.Credentials);
        using var watch = await MessageWatch.StartAsync(options);
        using var mailbox = new Mailbox(options.Mailbox);

        var parent = await StoryFamily.OpenAsync(options, mailbox);
        Transcript.Chapter("The parent signs in");
        using var family = await SignInAsync(options, parent);
        Transcript.Chapter("The planning before");
        var today = StoryDays.Today;
        var day = await StoryDays.ChooseAsync(family, today);
        await StoryDays.ExpectAsync(family, day, DayState.Reserved);

        Transcript.Chapter("The parent uploads the certificate and declares the absence");
        var receipt = await UploadAsync(family, options.Demo("certificat-medical.pdf"), today, cancel);
        var absence = await DeclareAsync(family, day, receipt);
        var (id, number) = (absence.Id, absence.Number);
        Transcript.Line($"request number {number}");

        Transcript.Chapter("The agent signs in, reads the certificate, accepts it");
        using var agent = await SignInAsync(options, accounts.First(account => account.Role == "agent"));
        await ReviewAsync(agent, id);

        Transcript.Chapter("The planning after");
        await Polling.ForAsync($"the settlement of {number}", async () =>
            (await family.GetAsync<AbsenceResponse>($"api/reservations/households/mine/absences/{id}")).Outcome);
        await StoryDays.ExpectAsync(family, day, DayState.AbsentJustified);

        Transcript.Chapter("The messages");
        if (watch is null)
            Transcript.Line("(the broker is not this instance's own: its messages cannot be shown)");
        else
            await watch.PrintAsync();

        Transcript.Chapter("The mails, as the mailbox received them");
        (await mailbox.WaitForAsync(number, "bien reçu")).Print();
        (await mailbox.WaitForAsync(number, "acceptée")).Print();
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
        return (await family.PostAsync<UploadResponse>(
            "api/documents/households/mine/supporting-documents", form, HttpStatusCode.Created)).Receipt;
    }

    private static Task<AbsenceResponse> DeclareAsync(ApiClient family, StoryDay day, string receipt) =>
        family.CreateAsync<DeclareAbsenceRequest, AbsenceResponse>("api/reservations/households/mine/absences", new()
        {
            ChildId = day.ChildId,
            EnrolmentIds = [day.EnrolmentId],
            From = day.Day,
            To = day.Day,
            Reason = AbsenceReason.ChildIllness,
            Comment = "Fièvre depuis cette nuit.",
            Receipts = [receipt],
        });

    private static async Task ReviewAsync(ApiClient agent, string absenceId)
    {
        await Polling.ForAsync("the review", async () =>
            (await agent.GetAsync<ReviewListResponse>("api/documents/reviews")).Items.FirstOrDefault(item => item.RequestId == absenceId));
        var path = $"api/documents/reviews/absence/{absenceId}";
        var (document, file) = await Polling.ForAsync(
            "the pages of the certificate", async () => ReadyFile(await agent.GetAsync<ReviewResponse>(path)));
        Transcript.Line($"{file.Name}: {file.ShownPages} of {file.PageCount} pages can be read");
        await ShowPageAsync(agent, $"{path}/documents/{document.DocumentId}/files/{file.FileId}/pages/1");
        await agent.PostAsync<ReviewDecisionResponse>($"{path}/accept", content: null);
    }

    private static Tuple<SupportingDocumentResponse, DocumentFile>? ReadyFile(ReviewResponse review) => review.Documents
        .SelectMany(document => document.Files, Tuple.Create).FirstOrDefault(one => one.Item2.State is FileState.Ready);

    /// <summary>The page as the agent reads it: its picture is kept in a file, its text is printed.</summary>
    private static async Task ShowPageAsync(ApiClient agent, string path)
    {
        var picture = await agent.DownloadAsync(path);
        if (!picture.AsSpan().StartsWith("RIFF"u8))
            throw new StoryDiffers($"{path} is no WebP picture");
        var place = Path.Combine(Path.GetTempPath(), "espace-story-page-1.webp");
        await File.WriteAllBytesAsync(place, picture);
        Transcript.Line($"page 1 as the agent read it: {place} ({picture.Length} bytes), with this text:");
        Transcript.Block(Encoding.UTF8.GetString(await agent.DownloadAsync($"{path}/text")));
    }
}
