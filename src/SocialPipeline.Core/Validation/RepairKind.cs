namespace SocialPipeline.Validation;

/// <summary>What the engine can do about a finding.</summary>
public enum RepairKind
{
    /// <summary>Paint the element in a colour of the palette, or a text in one of its surface: <see cref="Repair.Value"/> is the token.</summary>
    Recolor,

    /// <summary>Draw another variant of the logo: <see cref="Repair.Value"/> is its id.</summary>
    UseLogoVariant,

    /// <summary>Put the logo into another corner: <see cref="Repair.Value"/> is its name, such as <c>bottom-end</c>.</summary>
    MoveLogo,

    /// <summary>Bring the logo to a height: <see cref="Repair.Amount"/> is in pixels.</summary>
    ResizeLogo,

    /// <summary>Set the text in a brand family: <see cref="Repair.Value"/> is its name.</summary>
    UseFamily,

    /// <summary>Bring the text to a size: <see cref="Repair.Amount"/> is in pixels.</summary>
    ResizeText,

    /// <summary>Make the ground under the text calmer: a stronger scrim, <see cref="Repair.Amount"/> from 0 to 1 when it is known.</summary>
    StrengthenScrim,

    /// <summary>Say it in fewer words.</summary>
    ShortenCopy,

    /// <summary>Bring the element inside: <see cref="Repair.Amount"/> is the way in pixels, <see cref="Repair.Value"/> the direction (<c>up</c>, <c>down</c>, <c>left</c>, <c>right</c>).</summary>
    Move,

    /// <summary>Show more of the photograph, or a larger one.</summary>
    ChangePicture,

    /// <summary>Encode the file again: <see cref="Repair.Amount"/> is the limit in bytes.</summary>
    Encode,

    /// <summary>Render in the format's size.</summary>
    Render,

    /// <summary>Write the declaration into the file.</summary>
    Declare,
}
