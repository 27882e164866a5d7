using System.Text.Json.Serialization;
using Cashlink.Api;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The name of a client as Cashlink has it. Its text form shows nothing, so that it cannot reach a log by accident.</summary>
/// <param name="Text">Forename and surname, or the company's name; empty when Cashlink has none.</param>
public sealed record ClientName([property: JsonPropertyName("text")] string Text)
{
    /// <summary>The investor's name.</summary>
    public static ClientName Of(Investor investor) => new(investor switch
    {
        { LegalPerson.CompanyName: { Length: > 0 } company } => company.Trim(),
        { NaturalPerson: { } person } => $"{person.Forename?.Trim()} {person.Surname?.Trim()}".Trim(),
        _ => "",
    });

    public override string ToString() => nameof(ClientName);
}
