using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Operations.Admission;

/// <summary>Operators' admissions are erased a day after their end.</summary>
public sealed class OperatorRetention : IRetained
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task EraseOldAsync(WizardDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now - Kept;
        await context.OperatorAccesses.Where(access => access.ExpiresAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
