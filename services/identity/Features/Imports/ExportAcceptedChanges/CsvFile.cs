using System.Reflection;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Identity.Features.Imports.ExportAcceptedChanges;

/// <summary>
/// A table as a download that no cache keeps: UTF-8 with a byte order mark and semicolons, as spreadsheets in French read it. A spreadsheet
/// evaluates no cell of it as a formula.
/// </summary>
internal sealed class CsvFile(IReadOnlyList<string> columns, IEnumerable<string[]> lines, string name) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "text/csv";
    private static readonly UTF8Encoding WithBom = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly CsvWriterOptions Format = new() { Separator = ';', NewLine = "\r\n", Injection = CsvInjection.Escape };

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, headers) = (httpContext.Response, httpContext.Response.Headers);
        response.ContentType = $"{MediaType}; charset=utf-8";
        headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "no-store";
        await using var text = new StreamWriter(response.Body, WithBom, leaveOpen: true);
        await WriteAsync(text, httpContext.RequestAborted);
    }

    /// <summary>Writes the columns and the lines, without blanks in front of a cell: a formula behind them would not be escaped.</summary>
    internal async Task WriteAsync(TextWriter text, CancellationToken cancel)
    {
        await using var csv = CsvWriter.Create(text, Format, leaveOpen: true);
        foreach (var line in lines.Prepend([.. columns]))
            await csv.WriteRecordAsync([.. line.Select(cell => cell.TrimStart(' '))], cancel);
        await csv.FlushAsync(cancel);
    }
}
