using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>The tables of a feature that keeps something beside the sessions.</summary>
public interface IStorePart
{
    void Describe(ModelBuilder model);
}
