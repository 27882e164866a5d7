using Cashlink.Api;

namespace Cashlink.Wizard.Sessions.Documents;

/// <summary>The papers of one investment, as Cashlink lists them.</summary>
public static class InvestmentPapers
{
    /// <summary>The signed documents, then the statements of the register.</summary>
    /// <exception cref="CashlinkException">They could not be read.</exception>
    public static async Task<IReadOnlyList<DocumentLink>> OfAsync(ICashlinkClient cashlink, Guid investmentId, CancellationToken cancellationToken)
    {
        var signed = cashlink.Investments.SignedDocumentsAsync(investmentId, cancellationToken);
        var statements = cashlink.Investments.RegistryStatementsAsync(investmentId, cancellationToken);
        return [.. await signed, .. await statements];
    }

    /// <summary>A name that a file can bear on every system, from one that comes from outside.</summary>
    public static string SafeName(string name)
    {
        const int MaximumLength = 120;
        var safe = new string([.. name.Select(sign => char.IsLetterOrDigit(sign) || " .-_()".Contains(sign, StringComparison.Ordinal) ? sign : '_')])
            .Trim(' ', '.');
        return safe.Length switch
        {
            0 => "document",
            > MaximumLength => safe[^MaximumLength..],
            _ => safe,
        };
    }
}
