using System.ComponentModel;
using EspaceFamille.Tool.Places;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Secrets;

/// <summary>
/// Generates every secret that the chart needs and prints them for kubectl. Nothing is kept here: each call generates new ones.
/// </summary>
[Description("Print all secrets of the chart, for kubectl create -f -")]
internal sealed class SecretsCommand : Command<SecretsSettings>
{
    private const string Warning =
        "# For kubectl create -f -, which keeps existing secrets. kubectl apply would replace keys, "
        + "and what they sealed could not be read again.";

    public override int Execute(CommandContext context, SecretsSettings settings, CancellationToken cancellationToken)
    {
        var manifest = new SecretManifest(settings.Namespace);
        var notes = new List<string>();
        HostSecrets.Write(manifest, notes);
        if (settings.IsTrial)
            TrialSecrets.Write(manifest, settings, Checkout.At("deploy/helm/espace-famille/demo/trial-accounts.csv"));
        else
            GivenSecrets.Write(manifest, notes);

        Console.WriteLine(Warning);
        Console.Write(manifest);
        foreach (var note in notes)
            Console.Error.WriteLine($"espace: {note}");
        return 0;
    }
}
