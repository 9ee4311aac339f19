using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Reservations.Domain;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Names a state of an enrolment's plannings, one mark a school year. Opaque, and fit for a header whatever the
/// town calls its school years.</summary>
internal static class PlanningVersion
{
    private const int MarkBytes = 8;

    public static string Of(IEnumerable<Planning> plannings) => string.Join('-', plannings.Select(Mark));

    /// <summary>Whether the version holds this state of this planning, among others or alone.</summary>
    public static bool Holds(string version, Planning planning) => version.Split('-').Contains(Mark(planning), StringComparer.Ordinal);

    private static string Mark(Planning planning) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{planning.Id}:{planning.Version}")).AsSpan(0, MarkBytes));
}

/// <summary>The If-Match header of a change: the versions that it was made from. Null without the header.</summary>
internal sealed record ExpectedVersions(IReadOnlyList<EntityTagHeaderValue> Tags)
{
    public static ValueTask<ExpectedVersions?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(
        context.Request.Headers.IfMatch.Count == 0 ? null : new ExpectedVersions([.. context.Request.GetTypedHeaders().IfMatch]));

    /// <summary>A header that cannot be read, or a weak tag, allows nothing.</summary>
    public bool Allow(Planning planning) => Tags.Any(tag =>
        tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && PlanningVersion.Holds(tag.Tag.ToString().Trim('"'), planning)));
}
