namespace EspaceFamille.TestKit.Towns;

/// <summary>
/// The one place where households and accounts are reserved. Every test class that changes something in a shared town
/// has a line here; the demo town's own households are left as they are.
/// </summary>
public static class TownPlans
{
    private const string Agent = "agent", Admin = "admin", Kitchen = "kitchen";

    /// <summary>The whole system as the app host starts it.</summary>
    public static TownPlan WholeSystem { get; } = new(
        new Claim("AbsenceTests", "ELIZALDE") { Staff = [Agent] },
        new Claim("BoundaryTests", "IRIGARAY", Households: 2) { Staff = [Kitchen] },
        new Claim("RedeliveryTests", "ETCHEBARNE") { Staff = [Agent] },
        new Claim("ReserveStoryTests", "GOYENECHE"),
        new Claim("RestoreDrillTests", "URRUTY") { Staff = [Agent] },
        new Claim("NothingPersonalTests", "BORDAGARAY") { Staff = [Agent] },
        new Claim("AbsencePiecesStoryTests", "INCHAUSPE"),
        new Claim("AbsenceStoryTests", "LARRALDE") { Staff = [Agent] },
        new Claim("AddressStoryTests", "LAHARRAGUE") { Staff = [Agent] },
        new Claim("AgentBadInputTests", "OLHAGARAY") { Staff = [Admin, Admin] },
        new Claim("AgentStoryTests", "SALLABERRY") { Staff = [Admin] },
        new Claim("BadInputTests", "UHART"),
        new Claim("ChristmasStoryTests", "JAUREGUI"),
        new Claim("FrozenWriteStoryTests", "ETCHEGARAY"),
        new Claim("HeaderWalkTests", "IDIART") { Staff = [Admin] },
        new Claim("IdentityPagesTests", "DAMESTOY"),
        new Claim("KeyboardStoryTests", "MENDIBURU"),
        new Claim("LinkStoryTests", "AROSTEGUY") { Staff = [Agent] },
        new Claim("MailChangeStoryTests", "DARRIGADE"),
        new Claim("OpeningStoryTests", "ITHURRALDE") { IsUnopened = true },
        new Claim("PagesStoryTests", "ETCHART") { Staff = [Agent] },
        new Claim("PartnerStoryTests", "HIRIART"),
        new Claim("PasskeyStoryTests", "HARISPE"),
        new Claim("PortalBrowserTests", "OSPITAL"),
        new Claim("RecoveryStoryTests", "OYHENART"),
        new Claim("ReservationStoryTests", "PAGOLA") { BothParents = true },
        new Claim("RouteWalkTests", "ERREA", Households: 2) { Staff = [Agent, Admin] },
        new Claim("SpaceCopyStoryTests", "ETCHEMENDY", Households: 2),
        new Claim("SpaceEmptyingStoryTests", "LASSERRE") { BothParents = true },
        new Claim("SpaceKeyboardStoryTests", "BIDEGARAY"),
        new Claim("SpaceReminderStoryTests", "GOROSTIS"),
        new Claim("SpaceStoryTests", "ITURRIA") { BothParents = true },
        new Claim("StaffStoryTests", "ETXEPARE") { Staff = [Admin] },
        new Claim("StolenCopyTests", "LISSARRAGUE"),
        new Claim("StepCountTests", "HARISMENDY") { Staff = [Agent] });

    /// <summary>The services as processes.</summary>
    public static TownPlan Processes { get; } = new(
        new Claim("AutomaticAcceptanceTests", "CURUTCHET"),
        new Claim("BrokerUnavailableTests", "AGUERRE", Households: 2),
        new Claim("FrozenTests", "HIRIBARREN", Households: 2),
        new Claim("KillsTests", "ITHURBIDE", Households: 16),
        new Claim("OutageTests", "HARAMBURE", Households: 2),
        new Claim("RenderingKillsTests", "DUHALDE"),
        new Claim("RollingTests", "IBARBOURE", Households: 9));

    /// <summary>The chart's pods. The demo town's first family is the one that <c>helm test</c> signs in.</summary>
    public static TownPlan Containers { get; } = new(
        new Claim("KillTests", "LACARRA", Households: 2),
        new Claim("StoryTests", "ZUBIETA") { Staff = [Agent] },
        new Claim("UpgradeTests", "BERASATEGUI", Households: 3));

    /// <summary>The measured system: households per figure.</summary>
    public static TownPlan Benchmarks { get; } = new(
        new Claim("DecisionMail", "DAGUERRE"),
        new Claim("FirstPage", "ELICEIRY"),
        new Claim("LargeTown", "HIRIGOYEN"),
        new Claim("LongLoad", "LABORDE", Households: 3),
        new Claim("ManyFiles", "MAISONNAVE"),
        new Claim("MonthOfPlanning", "MENDIONDE"),
        new Claim("PortalPages", "OXARANGO"),
        new Claim("SchoolYear", "PEYREBLANQUE"),
        new Claim("SignIn", "SAINTPEE"),
        new Claim("Steps", "SOULE"),
        new Claim("StorageSpaces", "SUHESCUN"),
        new Claim("SustainedFlow", "TAUZIN", Households: 3),
        new Claim("Upload", "URKETA"));
}
