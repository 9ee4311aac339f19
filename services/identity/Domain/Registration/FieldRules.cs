using static EspaceFamille.Identity.Domain.Registration.FieldKind;
using static EspaceFamille.Identity.Domain.Registration.RegistrationStep;
using Field = EspaceFamille.Identity.Domain.Registration.RegistrationField;

namespace EspaceFamille.Identity.Domain.Registration;

/// <summary>The fields in the order in which pages show them, with the rule of each.</summary>
internal static class FieldRules
{
    private const int MaxName = 80;
    private const int MaxLine = 100;
    private const int MaxShort = 20;
    private const int MaxEmail = 254;

    public static IReadOnlyDictionary<Field, FieldRule> All { get; } = new Dictionary<Field, FieldRule>
    {
        [Field.Title] = new(Identity, Title, MaxShort, IsRequired: true),
        [Field.LastName] = new(Identity, Name, MaxName, IsRequired: true),
        [Field.BirthName] = new(Identity, Name, MaxName),
        [Field.FirstNames] = new(Identity, Name, MaxName, IsRequired: true),
        [Field.BirthCountry] = new(Identity, Line, MaxName),
        [Field.BirthDepartment] = new(Identity, Line, MaxName),
        [Field.BirthTown] = new(Identity, Line, MaxName),
        [Field.Number] = new(RegistrationStep.Address, Line, MaxShort),
        [Field.Street] = new(RegistrationStep.Address, Line, MaxLine),
        [Field.Building] = new(RegistrationStep.Address, Line, MaxLine),
        [Field.Flat] = new(RegistrationStep.Address, Line, MaxLine),
        [Field.Complement] = new(RegistrationStep.Address, Line, MaxLine),
        [Field.PostCode] = new(RegistrationStep.Address, PostCode, MaxShort),
        [Field.Town] = new(RegistrationStep.Address, Line, MaxLine),
        [Field.Country] = new(RegistrationStep.Address, Line, MaxName),
        [Field.Telephone] = new(Contact, Telephone, MaxShort),
        [Field.Mobile] = new(Contact, Telephone, MaxShort),
        [Field.Fax] = new(Contact, Telephone, MaxShort),
        [Field.Email] = new(Contact, Email, MaxEmail, IsRequired: true),
        [Field.Preferred] = new(Contact, Preferred, MaxShort),
        [Field.UserName] = new(SignIn, UserName, MaxUserName, IsRequired: true),
        [Field.NameKey] = new(SignIn, Line, MaxShort),
        [Field.ServiceKey] = new(Services, Line, MaxShort),
    };

    public const int MaxUserName = 60;

    public static IReadOnlyList<Field> Of(RegistrationStep step) =>
        [.. All.Where(rule => rule.Value.Step == step).Select(rule => rule.Key)];
}
