using System.Reflection;
using EspaceFamille.Reservations.Domain.Plannings;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Reservations.Features.Reservations;

/// <summary>The If-Match header of a change: the versions of the plannings that were displayed. Null without the header.</summary>
/// <param name="Digest">Null when the header accepts any version. Weak and unreadable tags accept none.</param>
internal sealed record ExpectedVersions(string? Digest)
{
    public static ValueTask<ExpectedVersions?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(
        context.Request.Headers.IfMatch.Count == 0 ? null : Of(context.Request.GetTypedHeaders().IfMatch));

    private static ExpectedVersions Of(IList<EntityTagHeaderValue> tags) => new(
        tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any))
            ? null
            : string.Join(PlanningVersion.Separator, tags.Where(tag => !tag.IsWeak).Select(tag => $"{tag.Tag}".Trim('"'))));
}
