using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Operations.Admission;

/// <summary>The table of operators who are in.</summary>
public sealed class OperatorTables : IStorePart
{
    public void Describe(ModelBuilder model) => model.Entity<OperatorAccessRow>(access =>
    {
        access.ToTable("operator_accesses");
        access.HasKey(row => row.Id);
    });
}

/// <summary>The table of <see cref="OperatorTables"/>.</summary>
public static class OperatorSets
{
    extension(WizardDbContext context)
    {
        public DbSet<OperatorAccessRow> OperatorAccesses => context.Set<OperatorAccessRow>();
    }
}
