using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>The pages of the steps.</summary>
internal static class RegistrationSteps
{
    public const string Start = $"{PagePaths.Root}/creation";
    public const string Sent = $"{Start}/envoyee";

    public static string Address(RegistrationStep step) => $"{Start}/{Name(step)}";

    public static Stepper Stepper(RegistrationStep step) =>
        new((int)step + 1, [.. Enum.GetValues<RegistrationStep>().Select(RegistrationTexts.Short)]);

    /// <summary>The step of the generic page at that address; null for another.</summary>
    public static RegistrationStep? Find(string name) =>
        new[] { RegistrationStep.Identity, RegistrationStep.Address, RegistrationStep.Contact }
            .Where(step => Name(step) == name).Cast<RegistrationStep?>().FirstOrDefault();

    private static string Name(RegistrationStep step) => step switch
    {
        RegistrationStep.Identity => "identite",
        RegistrationStep.Address => "adresse",
        RegistrationStep.Contact => "contact",
        RegistrationStep.SignIn => "identifiants",
        RegistrationStep.Services => "services",
        RegistrationStep.Recap => "recapitulatif",
    };
}
