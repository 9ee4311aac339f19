using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Identity.Features.Imports.ExportAcceptedChanges;

/// <summary>
/// A table as a download that no cache keeps: UTF-8 with a byte order mark and semicolons, as spreadsheets in French read it. A value that
/// a spreadsheet would execute as a formula begins with an apostrophe.
/// </summary>
internal sealed class CsvFile(IReadOnlyList<string> columns, IEnumerable<string[]> lines, string name) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "text/csv";
    private const string FormulaSigns = "=+-@\t\r";

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
        await response.WriteAsync($"\uFEFF{Text()}", Encoding.UTF8, httpContext.RequestAborted);
    }

    internal static string Value(string value)
    {
        var safe = value.TrimStart(' ') is [var first, ..] && FormulaSigns.Contains(first, StringComparison.Ordinal) ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private string Text() =>
        string.Concat(lines.Prepend([.. columns]).Select(line => $"{string.Join(';', line.Select(Value))}\r\n"));
}
