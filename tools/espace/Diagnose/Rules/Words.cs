using System.Globalization;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Parts of the findings' sentences.</summary>
internal static class Words
{
    public static string List(IEnumerable<string> names) => string.Join(", ", names.Distinct(StringComparer.Ordinal));

    public static string Count(int number, string noun) => number == 1
        ? $"1 {noun}"
        : string.Create(CultureInfo.InvariantCulture, $"{number} {noun}s");

    public static string Time(DateTime? at) => at is { } time
        ? time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)
        : "an unknown time";

    /// <summary>What the scheduler must find on one node, such as "cpu 5, memory 256Mi".</summary>
    public static string Requests(V1PodSpec pod) => List(
        from container in pod.Containers
        from request in container.Resources?.Requests ?? new Dictionary<string, ResourceQuantity>()
        select $"{request.Key} {request.Value}");

    /// <summary>Without a full stop at its end: it becomes a part of a sentence.</summary>
    public static string Clause(string text) => text.Trim().TrimEnd('.');
}
