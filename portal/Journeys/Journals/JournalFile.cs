using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Journals;

/// <summary>
/// The journals of all services as one CSV file, newest first, written as they are read. A spreadsheet evaluates no cell of it as a
/// formula. An interrupted journal aborts the connection: a browser then shows that the file is not complete.
/// </summary>
internal sealed class JournalFile(string name, IReadOnlyList<JournalDownload> journals, TimeZoneInfo zone) : IActionResult
{
    private static readonly UTF8Encoding WithBom = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly CsvWriterOptions Format = new() { Separator = ';', NewLine = "\r\n", Injection = CsvInjection.Escape };

    private static readonly string[] Header =
    [
        "Date", "Heure", "Journal", "Action", "Code", "Rôle", "Compte", "Foyer", "Objet", "Identifiant de l’objet", "Motif",
        "Nombre", "Période",
    ];

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancel) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        foreach (var journal in journals)
            response.RegisterForDispose(journal.Response);
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        await using var text = new StreamWriter(response.Body, WithBom, leaveOpen: true);
        await WriteAsync(text, MergedJournals.Of(await Task.WhenAll(journals.Select(one => LinesAsync(one, cancel)))), cancel);
    }

    /// <summary>Writes the header and the lines.</summary>
    internal async Task WriteAsync(TextWriter text, IAsyncEnumerable<JournalLine> lines, CancellationToken cancel)
    {
        await using var csv = CsvWriter.Create(text, Format, leaveOpen: true);
        await csv.WriteRecordAsync(Header, cancel);
        await foreach (var line in lines.WithCancellation(cancel))
            await csv.WriteRecordAsync(CellsOf(line), cancel);
        await csv.FlushAsync(cancel);
    }

    private string[] CellsOf(JournalLine line)
    {
        var (entry, at) = (line.Entry, TimeZoneInfo.ConvertTime(line.Entry.At, zone));
        return
        [
            at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), at.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            JournalTexts.Service(line.Service), JournalActions.Words(entry.Action), entry.Action, entry.Role ?? "",
            entry.AccountId ?? "", entry.HouseholdId ?? "", entry.SubjectKind ?? "", entry.SubjectId ?? "", entry.Reason ?? "",
            entry.Count?.ToString(CultureInfo.InvariantCulture) ?? "", entry.Period ?? "",
        ];
    }

    private static async Task<IAsyncEnumerable<JournalLine>> LinesAsync(JournalDownload journal, CancellationToken cancel)
    {
        var content = await journal.Response.Content.ReadAsStreamAsync(cancel);
        return JsonSerializer.DeserializeAsyncEnumerable(content, JournalsJson.Default.JournalEntry, cancel)
            .Select(entry => new JournalLine(journal.Service, entry!));
    }
}
