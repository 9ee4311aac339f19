using EspaceFamille.Tool.Diagnose.State;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Secrets and keys without which pods do not start.</summary>
internal static class SecretRules
{
    public static IEnumerable<Finding> Of(ClusterState state)
    {
        if (state.Secrets is not { } secrets)
            yield break;
        var missing = SecretNeed.Of(state).Where(need => !need.IsMetBy(secrets)).ToList();
        var absent = missing.Select(need => need.Secret).Where(name => secrets.All(secret => secret.Name != name))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (absent.Count > 0)
            yield return Absent(state, absent);
        foreach (var secret in missing.Where(need => !absent.Contains(need.Secret)).GroupBy(need => need.Secret, StringComparer.Ordinal))
            yield return Incomplete(state, secret.Key, [.. secret.Select(need => need.Key!).Order(StringComparer.Ordinal)]);
    }

    private static Finding Absent(ClusterState state, List<string> names) => new(
        Severity.Critical,
        names is [var one] ? $"The Secret {one} is missing." : $"{names.Count} Secrets are missing: {Words.List(names)}.",
        $"Make them: ./espace secrets --namespace {state.Namespace} | kubectl create -f - (it keeps those that exist; a trial: --trial).");

    private static Finding Incomplete(ClusterState state, string secret, string[] keys) => new(
        Severity.Critical,
        $"The Secret {secret} lacks the {(keys.Length == 1 ? "key" : "keys")} {Words.List(keys)}.",
        $"Add them: kubectl --namespace {state.Namespace} patch secret {secret} --patch "
        + $"'{{\"stringData\": {{{string.Join(", ", keys.Select(key => $"\"{key}\": \"VALUE\""))}}}}}'; "
        + $"./espace secrets --namespace {state.Namespace} prints what a value looks like.");
}
