using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Story;
using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>A day of a child's planning.</summary>
internal sealed record MealDay(string ChildId, string EnrolmentId, DateOnly Day);

/// <summary>A parent, and what parents do.</summary>
internal sealed class Parent : Person
{
    private readonly RunningSystem _system;

    private Parent(RunningSystem system, string token)
        : base(system, token) => _system = system;

    public static new async Task<Parent> SignInAsync(RunningSystem system, string login) => new(system, await system.TokenAsync(login));

    /// <summary>Signs in an account that the town's files do not have.</summary>
    public static async Task<Parent> SignInAsync(RunningSystem system, DemoAccount account)
    {
        using var dance = new SignInDance(system.Address, account);
        return new(system, await dance.SignInAsync());
    }

    /// <summary>The first day ahead that is reserved, and that may or may not be cancelled any more.</summary>
    public async Task<MealDay> ReservedDayAsync(bool canChange)
    {
        var today = _system.Today;
        foreach (var child in (await GetAsync("api/reservations/households/mine/children")).AsArray())
            foreach (var enrolment in child!["enrolments"]!.AsArray().Select(enrolment => $"{enrolment!["enrolmentId"]}"))
                foreach (var month in Enumerable.Range(0, 3).Select(today.AddMonths))
                    foreach (
                        var day in (await MonthAsync(enrolment, month))
                            .Where(day => $"{day["state"]}" == "reserved" && day["canChange"]!.GetValue<bool>() == canChange))
                        if (DateOnly.ParseExact($"{day["day"]}", "yyyy-MM-dd", CultureInfo.InvariantCulture) is var date && date > today)
                            return new MealDay($"{child["childId"]}", enrolment, date);
        throw new InvalidOperationException("No day of this household is reserved so.");
    }

    public async Task<string> StateAsync(MealDay meal) =>
        $"{(await MonthAsync(meal.EnrolmentId, meal.Day)).Single(day => $"{day["day"]}" == $"{meal.Day:yyyy-MM-dd}")["state"]}";

    public async Task<string> UploadAsync() => $"{(await UploadDocumentAsync())["receipt"]}";

    /// <summary>Uploads a document and waits for its first page.</summary>
    /// <returns>The path of the page.</returns>
    public async Task<string> UploadUntilReadyAsync()
    {
        var upload = await UploadDocumentAsync();
        var document = $"api/documents/households/mine/supporting-documents/{upload["documentId"]}";
        await Eventually.True(
            async () => $"{(await GetAsync(document))["files"]![0]!["state"]}" == "ready", "the page of the document is ready");
        return $"{document}/files/{upload["files"]![0]!["fileId"]}/pages/1";
    }

    private async Task<JsonNode> UploadDocumentAsync()
    {
        var certificate = await File.ReadAllBytesAsync(_system.Options.Demo("certificat-medical.pdf"));
        var form = new MultipartFormDataContent
        {
            { new StringContent("medical"), "qualification" },
            { new StringContent("Justificatif absence"), "title" },
            { new StringContent($"{_system.Today:yyyy-MM-dd}"), "issueDate" },
            { new ByteArrayContent(certificate), "files", "certificat.pdf" },
        };
        return await PostAsync("api/documents/households/mine/supporting-documents", form, HttpStatusCode.Created);
    }

    public Task<JsonNode> DeclareAsync(MealDay meal, string receipt, string? key = null) => PostAsync(
        "api/reservations/households/mine/absences",
        new
        {
            childId = meal.ChildId,
            enrolmentIds = new[] { meal.EnrolmentId },
            from = meal.Day,
            to = meal.Day,
            reason = "childIllness",
            receipts = new[] { receipt }
        },
        HttpStatusCode.Created, key);

    /// <summary>Waits until the absence is in this state and, where it was decided, its plannings carry it.</summary>
    public Task EndsAsync(string absence, string state) => Eventually.True(
        async () => await GetAsync($"api/reservations/households/mine/absences/{absence}") is var answer && $"{answer["state"]}" == state
            && (state == "withdrawn" || answer["outcome"] is not null),
        $"absence {absence} is {state}");

    private async Task<IEnumerable<JsonNode>> MonthAsync(string enrolment, DateOnly month) =>
        (await GetAsync($"api/reservations/households/mine/enrolments/{enrolment}/plannings/{month:yyyy-MM}"))["days"]!
            .AsArray().OfType<JsonNode>();
}
