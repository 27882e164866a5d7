using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Cashlink.Wizard.Shell.Parts;

/// <summary>Shows what features have put at this place of the page.</summary>
public sealed class PartsAt(IEnumerable<PagePart> parts) : ComponentBase
{
    [Parameter, EditorRequired]
    public required PagePlace Place { get; set; }

    [Parameter]
    public WizardStep? Step { get; set; }

    [Parameter]
    public Partner? Partner { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var part in parts.Where(part => part.Place == Place))
        {
            builder.OpenComponent(0, part.Component);
            builder.AddComponentParameter(1, nameof(PagePartComponent.Step), Step);
            builder.AddComponentParameter(2, nameof(PagePartComponent.Partner), Partner);
            builder.CloseComponent();
        }
    }
}
