using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>The key of one of the town's services, as a page takes it.</summary>
/// <param name="Place">Among the services, from 0.</param>
/// <param name="IsOnly">The town has one service: its field has no table around it.</param>
internal sealed record KeyRow(KeyService Service, int Place, bool IsOnly)
{
    /// <summary>How letters begin the name of a service of this portal, which the page of a single service omits.</summary>
    private const string Portal = "Espace Citoyens ";

    /// <summary>The id of the input.</summary>
    public string Id => Place == 0 ? Text.Id : $"{Text.Id}{Place + 1}";

    public string Name => IsOnly && Service.Name.StartsWith(Portal, StringComparison.Ordinal)
        ? Service.Name[Portal.Length..]
        : Service.Name;

    private string Label => $"{Text.Label} {Name}";

    private static FieldText Text => FieldTexts.Of(RegistrationField.ServiceKey);

    /// <summary>What was typed in the form; empty for none.</summary>
    public string In(RegistrationForm form) =>
        Place == 0 ? form[RegistrationField.ServiceKey] : form.FurtherKeys.GetValueOrDefault(Service.Code) ?? "";

    public RegistrationForm Put(RegistrationForm form, string typed) =>
        Place == 0 ? form.With(RegistrationField.ServiceKey, typed) : form.WithKey(Service.Code, typed);

    public TextField InputOf(string typed, FormErrors errors) => new(errors, Id, Label, typed)
    {
        Autocomplete = Text.Autocomplete,
        Hint = Text.Hint,
        IsVerbatim = true,
    };

    public FormErrors ErrorOf(RegistrationFault fault) =>
        FormErrors.Of(Id, RegistrationTexts.Sentence(RegistrationField.ServiceKey, fault, Label));
}

/// <summary>A line of the table of services.</summary>
/// <param name="Input">Null for a service that is open.</param>
internal sealed record KeyLine(KeyRow Row, TextField? Input);
